package id.neraca.ingest;

import java.io.Serializable;

/**
 * A stretch of a text table from the start of a row to the end of one.
 *
 * @param from first byte
 * @param to byte after the last
 * @param rowsBefore rows in front of it
 * @param rows rows in it
 */
public record CsvPart(long from, long to, long rowsBefore, long rows) implements Serializable {}
