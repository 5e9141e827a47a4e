package id.neraca.ingest;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read forwards, names without their name spaces. Refused by name: a
 * document type, a cell of more text than any program writes.
 */
final class XmlPart implements Closeable {
  private static final int LONGEST_TEXT = 4 << 20;
  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final InputStream in;
  private final XMLStreamReader reader;

  /** Takes over the stream. */
  XmlPart(String name, InputStream in) throws IOException {
    this.name = name;
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(new XmlStream(in, name));
    } catch (XMLStreamException e) {
      in.close();
      throw unreadable(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The next start or end of an element: true for a start; false also at the end of the part. */
  boolean nextIsStart() throws IOException {
    for (int event = next(); ; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Goes to the next start of an element of this name; false if there is none. */
  boolean find(String element) throws IOException {
    while (!isOver()) {
      if (nextIsStart() && element.equals(element())) {
        return true;
      }
    }
    return false;
  }

  boolean isOver() {
    return reader.getEventType() == XMLStreamConstants.END_DOCUMENT;
  }

  /** Name of the element that starts or ends here. */
  String element() {
    return reader.getLocalName();
  }

  /** Value of an attribute; null if there is none. */
  String attribute(String attribute) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (attribute.equals(reader.getAttributeLocalName(i))) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int i) {
    return reader.getAttributeLocalName(i);
  }

  String attributeValue(int i) {
    return reader.getAttributeValue(i);
  }

  /** The text of the element that starts here and has no others in it; goes to its end. */
  String text() throws IOException {
    String text = "";
    StringBuilder all = null;
    int event = next();
    for (; isText(event); event = next()) {
      String piece = piece();
      if (all != null) {
        all.append(piece);
      } else if (text.isEmpty()) {
        text = piece;
      } else {
        all = new StringBuilder(text).append(piece);
      }
      if (all != null && all.length() > LONGEST_TEXT) {
        throw XmlStream.refused(name, "berisi sel yang terlalu panjang");
      }
    }
    if (event != XMLStreamConstants.END_ELEMENT) {
      throw refused("tidak tersusun sebagai buku kerja");
    }
    return all == null ? text : all.toString();
  }

  /**
   * The texts {@code t} in the element that starts here, without those of readings ({@code rPh}).
   */
  String richText() throws IOException {
    String text = "";
    int depth = 1;
    int reading = 0;
    while (depth > 0 && !isOver()) {
      if (nextIsStart()) {
        depth++;
        if (reading > 0 || element().equals("rPh")) {
          reading++;
        } else if (element().equals("t")) {
          String piece = text();
          depth--;
          text = text.isEmpty() ? piece : text.concat(piece);
          if (text.length() > LONGEST_TEXT) {
            throw XmlStream.refused(name, "berisi sel yang terlalu panjang");
          }
        }
      } else {
        depth--;
        reading = Math.max(0, reading - 1);
      }
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  UnreadableFileException refused(String problem) {
    return XmlStream.refused(name, problem);
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private String piece() throws IOException {
    try {
      return reader.getText();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private int next() throws IOException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw refused("berisi DOCTYPE");
      }
      if (event == XMLStreamConstants.COMMENT
          || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        return next();
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** What a stream said about the file, inside of what the parser says; else that it is broken. */
  private static UnreadableFileException unreadable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFileException known) {
        return known;
      }
    }
    return ZipEntries.unreadable(e);
  }
}
