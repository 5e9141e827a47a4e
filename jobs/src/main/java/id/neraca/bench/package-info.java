/** How fast files become rows of bronze, beside DuckDB and the XLSX reader alone, in one run. */
package id.neraca.bench;
