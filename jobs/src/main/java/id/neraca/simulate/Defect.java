package id.neraca.simulate;

import static id.neraca.simulate.AppraisalColumn.HASIL_AKHIR;
import static id.neraca.simulate.AppraisalColumn.HASIL_KERJA;
import static id.neraca.simulate.AppraisalColumn.ID;
import static id.neraca.simulate.AppraisalColumn.NAMA;
import static id.neraca.simulate.AppraisalColumn.NIP;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_ID;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_NAMA;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_NIP;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_PENILAI_ID;
import static id.neraca.simulate.AppraisalColumn.PERILAKU_KERJA;
import static id.neraca.simulate.AppraisalColumn.PERIODE_AWAL_SKP;
import static id.neraca.simulate.AppraisalColumn.PERIODE_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_PENILAIAN_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_UNOR_INDUK;
import static id.neraca.simulate.AppraisalColumn.TAHUN_SKP;
import static id.neraca.simulate.AppraisalColumn.WAKTU_DINILAI;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What can be wrong, or hard, with one row of Laporan Penilaian, and what must become of it. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and the changes hold no state
enum Defect {
  UNKNOWN_RATING(
      Outcome.QUARANTINED,
      "unknown_rating",
      List.of(0, 4),
      (row, nips) -> row.put(HASIL_KERJA, "Cukup Baik Sekali")),
  DAMAGED_NIP_WITH_ID(
      Outcome.ACCEPTED,
      "damaged_nip_with_id",
      List.of(0, 0, 4),
      (row, nips) -> row.put(NIP, "1.97E+17")),
  DAMAGED_NIP(
      Outcome.QUARANTINED,
      "damaged_nip",
      List.of(1, 3),
      (row, nips) -> row.put(NIP, "1.97E+17").put(ID, "")),
  UNKNOWN_NIP(
      Outcome.QUARANTINED,
      "unknown_nip",
      List.of(1, 5),
      (row, nips) -> row.put(NIP, nips.stranger(row.get(NIP))).put(ID, "")),
  RATER_IS_RATEE(
      Outcome.QUARANTINED,
      "rater_is_ratee",
      List.of(2, 4),
      (row, nips) ->
          row.put(PEGAWAI_ATASAN_ID, row.get(ID))
              .put(PEGAWAI_ATASAN_NIP, row.get(NIP))
              .put(PEGAWAI_ATASAN_NAMA, row.get(NAMA))
              .put(PEGAWAI_PENILAI_ID, row.get(ID))),
  FUTURE_PERIOD(
      Outcome.QUARANTINED,
      "future_period",
      List.of(3),
      (row, nips) ->
          row.put(PERIODE_ID, "12")
              .put(TAHUN_SKP, Integer.toString(RowDefect.turnedYear(row.get(TAHUN_SKP))))),
  INVALID_DATE(
      Outcome.QUARANTINED,
      "invalid_date",
      List.of(0, 3),
      (row, nips) -> row.put(PERIODE_AWAL_SKP, "31-02-" + row.get(TAHUN_SKP))),
  EMPTY_APPRAISAL_ID(
      Outcome.QUARANTINED, "empty_key", List.of(2), (row, nips) -> row.put(SKP_PENILAIAN_ID, "")),
  EMPTY_PERSON(
      Outcome.QUARANTINED, "empty_key", List.of(5), (row, nips) -> row.put(ID, "").put(NIP, "")),
  UNKNOWN_UNIT(
      Outcome.QUARANTINED,
      "unknown_unit",
      List.of(1, 4),
      (row, nips) -> row.put(SKP_UNOR_INDUK, "Dinas Pengairan Kota")),
  OLD_UNIT_NAME(
      Outcome.ACCEPTED,
      "old_unit_name",
      List.of(1, 5),
      (row, nips) -> row.put(SKP_UNOR_INDUK, "Dinas Kebersihan dan Pertamanan")),
  PREDIKAT_MISMATCH(
      Outcome.ACCEPTED,
      "predikat_mismatch",
      List.of(3, 3, 5),
      (row, nips) ->
          row.put(HASIL_KERJA, "Sesuai Ekspektasi")
              .put(PERILAKU_KERJA, "Sesuai Ekspektasi")
              .put(HASIL_AKHIR, "Sangat Baik")),
  UNRATED(
      Outcome.ACCEPTED,
      "",
      List.of(0, 2, 3, 5),
      (row, nips) ->
          row.put(HASIL_KERJA, "-")
              .put(PERILAKU_KERJA, "-")
              .put(HASIL_AKHIR, "-")
              .put(WAKTU_DINILAI, "")),
  ONE_RATING_MISSING(
      Outcome.ACCEPTED,
      "one_rating_missing",
      List.of(2, 5),
      (row, nips) -> row.put(PERILAKU_KERJA, "-").put(HASIL_AKHIR, "-")),
  FORMULA(
      Outcome.ACCEPTED,
      "",
      List.of(2, 4),
      (row, nips) -> row.put(NAMA, "=HYPERLINK(\"http://x\")")),
  /** A second SKP in the same month, for an acting post. */
  ACTING_POST(Outcome.ACCEPTED, "", List.of(0, 3), (row, nips) -> {}),
  /** The same row twice in the file. */
  REPEATED_ROW(Outcome.DUPLICATE, "duplicate", List.of(0, 4), (row, nips) -> {}),
  /** Rated anew later, in a file of corrections. */
  CORRECTED_LATER(Outcome.ACCEPTED, "", List.of(1, 1, 1), (row, nips) -> {}),
  /** Two people, each with the other's NIP and the right id. */
  SWAPPED_NIPS(Outcome.ACCEPTED, "", List.of(2, 2), (row, nips) -> {}),
  IMPLAUSIBLE_NIP(
      Outcome.ACCEPTED,
      "implausible_nip",
      List.of(1, 5),
      (row, nips) ->
          row.put(NIP, row.get(NIP).substring(0, 12) + "13" + row.get(NIP).substring(14))),
  NIP_DIGITS_LOST(
      Outcome.QUARANTINED,
      "damaged_nip",
      List.of(3),
      (row, nips) -> row.put(NIP, row.get(NIP).substring(0, 15) + "000").put(ID, "")),
  PERIOD_UNKNOWN(
      Outcome.QUARANTINED,
      "unknown_period",
      List.of(2, 4),
      (row, nips) -> row.put(PERIODE_ID, "Juno")),
  UNKNOWN_INCOMING_PREDIKAT(
      Outcome.ACCEPTED,
      "unknown_incoming_predikat",
      List.of(1, 3),
      (row, nips) -> row.put(HASIL_AKHIR, "Memuaskan")),
  UNKNOWN_RATER(
      Outcome.ACCEPTED,
      "unknown_rater",
      List.of(0, 5),
      (row, nips) ->
          row.put(PEGAWAI_ATASAN_NIP, nips.stranger(row.get(PEGAWAI_ATASAN_NIP)))
              .put(PEGAWAI_ATASAN_ID, "")
              .put(PEGAWAI_PENILAI_ID, "")),
  PERSON_NOT_IN_EXTRACT(
      Outcome.ACCEPTED,
      "person_not_in_extract",
      List.of(5),
      (row, nips) ->
          row.put(NIP, nips.stranger(row.get(NIP)))
              .put(ID, new StringBuilder(row.get(ID)).reverse().toString()));

  /** After so many periods the same defects come again. */
  static final int ROUND = 6;

  private final Outcome outcome;
  private final String reason;
  private final List<Integer> turns;
  private final BiConsumer<AppraisalRow, Nips> change;

  Defect(
      Outcome outcome, String reason, List<Integer> turns, BiConsumer<AppraisalRow, Nips> change) {
    this.outcome = outcome;
    this.reason = reason;
    this.turns = turns;
    this.change = change;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Outcome outcome() {
    return outcome;
  }

  /** Reason code of the rule; empty: no rule is broken. */
  String reason() {
    return reason;
  }

  /** Periods of a round in which it is planted, once for each mention. */
  List<Integer> turns() {
    return turns;
  }

  void spoil(AppraisalRow row, Nips nips) {
    change.accept(row, nips);
  }
}
