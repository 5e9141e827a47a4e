/**
 * The leadership report: one HTML file, in Indonesian, made of published tables and nothing else.
 */
package id.neraca.report;
