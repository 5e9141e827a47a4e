package id.neraca;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a command works.
 *
 * @param lake folder or URI of the lake
 * @param drop folder or URI under which every sender has a folder
 * @param keyFile file with the secret of the pseudonyms; null for commands that only read
 * @param master Spark master, e.g. {@code local[*]} or {@code spark://host:7077}
 */
public record Settings(URI lake, URI drop, Path keyFile, String master) {}
