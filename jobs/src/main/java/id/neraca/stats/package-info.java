/**
 * The measurement model and every test statistic: pure Java on arrays and records, without Spark,
 * I/O or clock. Each class names its model, its assumptions and the software it was checked
 * against.
 */
package id.neraca.stats;
