package id.neraca.simulate;

import java.io.IOException;

/**
 * SIASN's history: numbers from 2013 to 2021 in a zip, codes from 2022 on as JSON; each year of the
 * simulation follows when it is over.
 */
final class HistoryReport {
  private static final int FIRST_YEAR = 2013;
  private static final int LAST_YEAR_OF_NUMBERS = 2021;
  private static final int DEFECTS_IN_FILE = 16;
  private static final Headings NUMBERS =
      Headings.of(
          "pns",
          "nip",
          "nama",
          "tahun",
          "jenisPeraturanKinerjaKd",
          "nilaiSkp",
          "orientasiPelayanan",
          "integritas",
          "komitmen",
          "disiplin",
          "kerjasama",
          "kepemimpinan",
          "inisiatifKerja",
          "nilaiPerilakuKerja",
          "nilaiPrestasiKerja",
          "jumlah",
          "nilairatarata",
          "konversiNilai",
          "nilaiIntegrasi",
          "inovasi",
          "nipNrpPenilai",
          "namaPenilai",
          "penilaiGolongan",
          "penilaiJabatanNm",
          "penilaiUnorNm",
          "statusPenilai");
  private static final Headings CODES =
      Headings.of(
              "pns",
              "nip",
              "nama",
              "tahun",
              "hasilKinerja",
              "hasilKinerjaNilai",
              "perilakuKerja",
              "PerilakuKerjaNilai",
              "kuadranKinerja",
              "KuadranKinerjaNilai",
              "nipNrpPenilai",
              "namaPenilai",
              "penilaiGolongan",
              "penilaiJabatanNm",
              "penilaiUnorNm",
              "statusPenilai")
          .renamed("pns", "pnsDinilaiId");

  private final Scene scene;
  private final HistoryRows rows;
  private final Planting ofNumbers;
  private final Planting ofCodes;

  HistoryReport(Scene scene) {
    this.scene = scene;
    this.rows = new HistoryRows(scene.options().seed());
    Nips nips = scene.city().nips();
    this.ofNumbers = Planting.of(scene, HistoryDefects.ofNumbers(nips), DEFECTS_IN_FILE);
    this.ofCodes = Planting.of(scene, HistoryDefects.ofCodes(nips), DEFECTS_IN_FILE);
  }

  /** What happened before the first period. */
  void writePast() throws IOException {
    writeNumbers();
    int lastYear = scene.month(0).getYear() - 1;
    if (lastYear > LAST_YEAR_OF_NUMBERS) {
      writeCodes(LAST_YEAR_OF_NUMBERS + 1, lastYear);
    }
  }

  /** A year that is over. */
  void writeYear(int year) throws IOException {
    writeCodes(year, year);
  }

  private void writeNumbers() throws IOException {
    String file = "siasn/riwayat-skp-%d-%d.zip".formatted(FIRST_YEAR, LAST_YEAR_OF_NUMBERS);
    TableWriter table = TableForm.SEMICOLONS.open(scene.path(file), Caption.none(), NUMBERS);
    try (FeedFile feed = new FeedFile(scene, file, table, ofNumbers)) {
      for (Member member : scene.city().members()) {
        int first = Math.max(FIRST_YEAR, HistoryRows.firstYear(member));
        for (int year = first; year <= LAST_YEAR_OF_NUMBERS; year++) {
          for (TableRow row : rows.numbers(member, year)) {
            feed.write(row);
          }
        }
      }
    }
  }

  private void writeCodes(int from, int to) throws IOException {
    String file = "siasn/riwayat-skp22-%d-%d.json.gz".formatted(from, to);
    TableWriter table = TableForm.JSON_ARRAY.open(scene.path(file), Caption.none(), CODES);
    try (FeedFile feed = new FeedFile(scene, file, table, ofCodes)) {
      for (Member member : scene.city().members()) {
        int first = Math.max(from, HistoryRows.firstYear(member));
        for (int year = first; year <= to && !member.isGone(); year++) {
          feed.write(rows.codes(member, year));
        }
      }
    }
  }
}
