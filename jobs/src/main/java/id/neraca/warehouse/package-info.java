/**
 * The lake: tables as {@code sql/} describes them, the kinds of steps that fill and check them, the
 * ledger, the manifest of publications and the writer's lock. The only package that starts Spark.
 */
package id.neraca.warehouse;
