/** What analysts and the night shift read a lake with: SQL and the status. */
package id.neraca.analyst;
