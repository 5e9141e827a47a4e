package id.neraca.ingest;

/**
 * Watches the bytes of an XML part pass by for what no spreadsheet program writes and what would
 * fill the memory of a parser: a document type, text without end, a column beyond the last one, an
 * encoding in which the former cannot be seen.
 */
final class XmlWatch {
  private static final int LONGEST_RUN = 4 << 20;

  /** Columns end at XFD. */
  private static final int LONGEST_COLUMN = 3;

  private final String part;
  private long seen;
  private int run;
  private boolean inTag;
  private boolean afterBlank;
  private int last;
  private int beforeEquals;
  private int name;
  private int letters = -1;

  XmlWatch(String part) {
    this.part = part;
  }

  void see(byte[] bytes, int n) throws UnreadableFileException {
    for (int i = 0; i < n; i++) {
      byte b = bytes[i];
      if (seen++ < 2 && (b == -1 || b == -2 || b == 0)) {
        throw refused("tidak ditulis dalam UTF-8");
      }
      if (++run > LONGEST_RUN) {
        throw refused("berisi sel yang terlalu panjang");
      }
      if (b == '<') {
        inTag = true;
        run = 0;
      } else if (b == '>') {
        inTag = false;
        run = 0;
        letters = -1;
      } else if (inTag) {
        inTag(b);
      }
    }
  }

  private void inTag(byte b) throws UnreadableFileException {
    if (b == 'D' && last == '!' && run == 2) {
      throw refused("berisi DOCTYPE");
    }
    if ((b == '"' || b == '\'') && last == '=' && name == 1 && beforeEquals == 'r') {
      letters = 0;
    } else if (letters >= 0) {
      letters = isLetter(b) ? letters + 1 : isDigit(b) && isTooFar() ? tooFar() : -1;
    }
    if (b == ' ' || b == '\n' || b == '\t' || b == '\r') {
      afterBlank = true;
      return;
    }
    if (b == '=') {
      beforeEquals = last;
    } else if (last != '=') {
      name = afterBlank ? 1 : name + 1;
    }
    afterBlank = false;
    last = b;
  }

  private boolean isTooFar() {
    return letters > LONGEST_COLUMN;
  }

  private int tooFar() throws UnreadableFileException {
    throw refused("berisi kolom di luar batas Excel");
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private UnreadableFileException refused(String problem) {
    return new UnreadableFileException(
        "Bagian %s dari file XLSX %s; simpan ulang dari Excel dan kirim lagi"
            .formatted(part, problem));
  }
}
