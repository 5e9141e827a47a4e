package id.neraca.warehouse;

import java.io.Serializable;

/**
 * A data file that no commit names yet.
 *
 * @param name name in the table's folder
 * @param bytes its size
 * @param rows its rows
 * @param writtenAt when it was closed, ms since 1970
 * @param statistics what Delta keeps about it, as JSON
 */
record NewFile(String name, long bytes, long rows, long writtenAt, String statistics)
    implements Serializable {}
