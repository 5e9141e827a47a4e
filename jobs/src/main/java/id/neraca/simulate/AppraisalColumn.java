package id.neraca.simulate;

import java.util.List;
import java.util.Locale;

/** Columns of BKN's Laporan Penilaian, in its order. */
enum AppraisalColumn {
  SKP_PENILAIAN_ID,
  JENIS,
  ID,
  NIP,
  NAMA,
  PERIODE_AWAL_SKP,
  PERIODE_AKHIR_SKP,
  TAHUN_SKP,
  PERIODE_ID,
  JENIS_PEGAWAI,
  GOLRU,
  SKP_ID,
  SKP_JABATAN,
  SKP_UNOR,
  SKP_UNOR_ID,
  SKP_UNOR_INDUK,
  SKP_JENIS_JABATAN,
  IS_SKP_PLT_PLH_PJB,
  HASIL_KERJA,
  PERILAKU_KERJA,
  HASIL_AKHIR,
  PEGAWAI_ATASAN_ID,
  PEGAWAI_ATASAN_NIP,
  PEGAWAI_ATASAN_NAMA,
  PEGAWAI_ATASAN_JABATAN,
  PEGAWAI_ATASAN_UNOR_ID,
  PEGAWAI_ATASAN_UNOR,
  PEGAWAI_ATASAN_GOLRU,
  PEGAWAI_PENILAI_ID,
  WAKTU_DINILAI,
  CREATED_AT;

  /** All columns, left to right. */
  static final List<AppraisalColumn> ALL = List.of(values());

  /** Heading in the files. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }
}
