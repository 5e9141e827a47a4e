/** Translates between rows (files, tables) and {@code stats}. */
package id.neraca.estimate;
