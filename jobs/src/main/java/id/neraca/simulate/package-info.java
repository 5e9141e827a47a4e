/**
 * An invented city: drops of the same shape as the real ones, with planted defects, and the truth
 * beside them. Knows no Spark.
 */
package id.neraca.simulate;
