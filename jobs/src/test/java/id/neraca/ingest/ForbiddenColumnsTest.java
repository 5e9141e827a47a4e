package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbiddenColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "No. NIK,true",
    "Nomor Induk Kependudukan (NIK),true",
    "NIK/KTP,true",
    "No. KTP,true",
    "nomor_id_document,true",
    "No. Telp/HP,true",
    "Nomor HP Aktif,true",
    "jenis_kawin_nama,true",
    "agama_id,true",
    "Status Kesehatan,true",
    "Kondisi Kesehatan,true",
    "Hasil MCU,true",
    "Besaran Insentif,true",
    "Insentif,true",
    "Uang Lembur,true",
    "Uang Makan,true",
    "Pajak,true",
    "Pendapatan,true",
    "Tunj. Kinerja,true",
    "THP,true",
    "Take Home Pay,true",
    "No Rek,true",
    "No. Rekening,true",
    "Kontak,true",
    "Kontak Darurat,true",
    "HP 1,true",
    "HP Suami,true",
    "KTP-el,true",
    "No. KTP-el,true",
    "Kepercayaan,true",
    "No. Identitas,true",
    "Sakit,true",
    "Jumlah Hari Sakit,true",
    "Jumlah TPP (Rp),true",
    "Lembur,true",
    "nip,false",
    "Nomor Induk Pegawai,false",
    "indikator,false",
    "teknik,false",
    "nokontrak,false",
    "Rekomendasi,false",
    "Rekapitulasi,false",
    "Realisasi pajak daerah,false",
    "Badan Pendapatan Daerah,false",
    "Rumah Sakit,false",
    "Indeks kepercayaan publik,false",
    "Derajat kesehatan masyarakat,false",
    "Pejabat yang ditunjuk,false",
    "Identitas,false",
    "Kunjungan pasien,false",
    "Nomor Kontrak,false",
    "Kontak layanan yang dijawab,false"
  })
  void forbiddenColumnIsKnownByItsHeading(String heading, boolean isForbidden) {
    assertThat(ForbiddenColumns.packaged().matches(heading)).isEqualTo(isForbidden);
  }

  @Test
  void noHeadingOfAContractIsForbidden() {
    ForbiddenColumns forbidden = ForbiddenColumns.packaged();
    for (FeedContract contract : FeedContract.packaged()) {
      List<String> headings =
          contract.columns().stream()
              .flatMap(
                  column -> Stream.concat(Stream.of(column.name()), column.synonyms().stream()))
              .toList();

      assertThat(headings).as(contract.feed()).noneMatch(forbidden::matches);
    }
  }
}
