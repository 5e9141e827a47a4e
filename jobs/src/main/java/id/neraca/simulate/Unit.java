package id.neraca.simulate;

import java.util.List;
import java.util.Locale;

/**
 * A unit of the city: the codes and names of Denpasar, the people in it are invented.
 *
 * @param code code in the city's list; also the name of its folder in the drop
 * @param name official name
 * @param head post of the person who leads it
 */
record Unit(String code, String name, String head) {
  /** Units that a small city has first, then the others in the order of the city's list. */
  static final List<Unit> ALL =
      List.of(
          dinas("030101", "Dinas Pendidikan, Kepemudaan dan Olahraga"),
          dinas("030201", "Dinas Kesehatan"),
          dinas("030301", "Dinas Pekerjaan Umum dan Penataan Ruang"),
          dinas("030501", "Dinas Lingkungan Hidup dan Kebersihan"),
          dinas("030601", "Dinas Kependudukan dan Pencatatan Sipil"),
          dinas("040301", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
          new Unit("040101", "Inspektorat", "Inspektur"),
          kecamatan("170003", "Kecamatan Denpasar Selatan"),
          new Unit("010001", "Sekretariat Daerah", "Sekretaris Daerah"),
          new Unit("20001", "Sekretariat DPRD", "Sekretaris DPRD"),
          dinas("030401", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
          dinas("030701", "Dinas Perhubungan"),
          dinas("030801", "Dinas Komunikasi, Informatika dan Statistik"),
          dinas("030901", "Dinas Tenaga Kerja dan Sertifikasi Kompetensi"),
          dinas("031001", "Dinas Pertanian"),
          dinas("031101", "Dinas Perikanan dan Ketahanan Pangan"),
          dinas("031201", "Dinas Kebudayaan"),
          dinas("031301", "Dinas Pariwisata"),
          dinas("031401", "Dinas Perindustrian dan Perdagangan"),
          dinas("031501", "Dinas Koperasi, Usaha Mikro Kecil dan Menengah"),
          dinas("031601", "Badan Pendapatan Daerah"),
          dinas("300005", "Badan Pengelola Keuangan dan Aset Daerah"),
          dinas("031701", "Satuan Polisi Pamong Praja"),
          dinas("040201", "Badan Perencanaan Pembangunan Daerah"),
          dinas("040501", "Dinas Pemberdayaan Masyarakat dan Desa"),
          dinas("300004", "Dinas Sosial"),
          dinas("040601", "Badan Kesatuan Bangsa dan Politik"),
          dinas("040701", "Dinas Perpustakaan dan Kearsipan"),
          new Unit("040801", "Badan Penanggulangan Bencana Daerah", "Kepala Pelaksana BPBD"),
          dinas(
              "040901",
              "Dinas Pemberdayaan Perempuan dan Perlindungan Anak, Pengendalian Penduduk dan"
                  + " Keluarga Berencana"),
          dinas("140018", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
          dinas("041101", "Badan Penelitian dan Pengembangan"),
          new Unit("041001", "RSUD Wangaya", "Direktur RSUD Wangaya"),
          kecamatan("170001", "Kecamatan Denpasar Timur"),
          kecamatan("170002", "Kecamatan Denpasar Barat"),
          kecamatan("170004", "Kecamatan Denpasar Utara"));

  /** What the city itself calls some of the units: a short name, a code; of the others the name. */
  String shortName() {
    return switch (code) {
      case "030501" -> "DLHK";
      case "040301" -> "BKPSDM";
      case "030601" -> code;
      default -> name;
    };
  }

  private static Unit dinas(String code, String name) {
    return new Unit(code, name, "Kepala " + name);
  }

  private static Unit kecamatan(String code, String name) {
    return new Unit(code, name, name.replace("Kecamatan", "Camat"));
  }

  /** The name as one of the files may write it; every form means this unit. */
  String spelling(Chance chance) {
    return switch (chance.below(10)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name + " Kota Denpasar";
      case 2 -> name.replace(" dan ", "  dan ") + " ";
      default -> name;
    };
  }
}
