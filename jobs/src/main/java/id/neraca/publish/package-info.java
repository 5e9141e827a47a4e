/**
 * Protection of persons in everything that is published: roles of columns in, closed cells out.
 * Pure Java but for {@link id.neraca.publish.PublishTables}. The rules are in {@code
 * sql/README.md}, section "Protection of persons".
 */
package id.neraca.publish;
