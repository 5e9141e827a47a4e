package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.HandledException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedContractTest {
  private static final String VALID =
      """
      id: uji
      slaProperties:
        - {property: frequency, value: 1, unit: month}
        - {property: warnAfter, value: 10, unit: day}
        - {property: errorAfter, value: 30, unit: day}
      customProperties:
        - {property: freshnessOf, value: period}
      schema:
        - name: uji
          customProperties:
            - property: recognisedBy
              value: [[nip]]
          properties:
            - name: nip
              primaryKey: true
              tags: [personal]
              customProperties:
                - property: synonyms
                  value: [nip_baru]
                - property: pseudonym
                  value: nip
            - name: nilai
      """;

  @Test
  void everyContractInTheFolderIsReadAtNight() throws IOException {
    try (var files = Files.list(Path.of("jobs/src/main/resources/feeds"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replace(".yaml", ""))
                  .filter(name -> !name.equals("forbidden")))
          .containsExactlyInAnyOrderElementsOf(
              FeedContract.packaged().stream().map(FeedContract::feed).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          penilaian | skp_penilaian_id,jenis,id,nip,nama,periode_awal_skp,periode_akhir_skp,tahun_skp,periode_id,jenis_pegawai,golru,skp_id,skp_jabatan,skp_unor,skp_unor_id,skp_unor_induk,skp_jenis_jabatan,is_skp_plt_plh_pjb,hasil_kerja,perilaku_kerja,hasil_akhir,pegawai_atasan_id,waktu_dinilai,created_at
          skp | skp_id,id,jenis,nip,nama,jabatan,unit,is_skp,jenis_pegawai,skp_status,skp_model,skp_unor,skp_unor_atasan,skp_unor_induk,skp_jabatan,skp_jenis_jabatan,is_plt_plh,periode_awal,periode_akhir,created_at
          skp | SKP ID,NIP,Nama,Jabatan,Unit,Jenis Pegawai,SKP Status
          pegawai | pns_id,nip_baru,nama,kedudukan_hukum,jabatan,unor,unor_induk
          pegawai | NIP,Nama,Jabatan,Unit Kerja,Golongan
          riwayat_skp | id,tahun,nilaiSkp,orientasiPelayanan,integritas,komitmen,disiplin,kerjasama,nilaiPerilakuKerja,nilaiPrestasiKerja,kepemimpinan,jumlah,nilairatarata,atasanPejabatPenilai,pejabatPenilai,pns,penilaiNipNrp,penilaiNama,jenisPeraturanKinerjaKd,inisiatifKerja,konversiNilai,nilaiIntegrasi
          riwayat_skp | id,hasilKinerja,hasilKinerjaNilai,kuadranKinerja,KuadranKinerjaNilai,namaPenilai,nipNrpPenilai,penilaiGolonganId,penilaiJabatanNm,penilaiUnorNm,perilakuKerja,PerilakuKerjaNilai,pnsDinilaiId,statusPenilai,tahun
          riwayat_skp | id,tahun,nip,nama,hasilKinerja,hasilKinerjaNilai,jabatan,koefisenId,kriteria,kuadranKinerjaNilai,namaPenilai,penilaiNipNrp,penilaiPnsId,perilakuKerja,perilakuKerjaNilai,periodikId,periodikNama,persentase,pnsDinilaiId,unorId,unorNama
          indikator | nip,nama,tahun,bulan,kelompok,indikator,satuan,target,realisasi,arah,bobot,nilai,skala
          indikator | nip,nama,tahun,kelompok,indikator,satuan,target,jan,feb,mar,arah
          kinerja_organisasi | unit_kerja,tahun,bulan,predikat_kinerja_organisasi
          layanan | unit_kerja,tahun,bulan,metrik,satuan,target,realisasi,arah
          periode | id,nama,tahun,periode_awal,periode_akhir,batas_pengisian,jenis_periode,tipe_periodik,angka_periodik
          """)
  void feedIsToldByItsColumns(String feed, String headings) throws IOException {
    Heading heading =
        Heading.find(
            FeedContract.packaged(),
            ForbiddenColumns.packaged(),
            new SourceRow("", 1, List.of(headings.split(",")), false));

    assertThat(heading.contract().feed()).isEqualTo(feed);
  }

  @Test
  void identifiersOfPersonsGetPseudonyms() {
    for (FeedContract contract : FeedContract.packaged()) {
      assertThat(contract.columns())
          .filteredOn(column -> column.name().matches(".*nip(_baru|_nrp)?|pns_id|.*penilai_id"))
          .as(contract.feed())
          .allMatch(column -> column.pseudonym() != null);
    }
  }

  @Test
  void validContractIsRead() throws IOException {
    FeedContract contract = read(VALID);

    assertThat(contract.feed()).isEqualTo("uji");
    assertThat(contract.columns().get(0))
        .isEqualTo(new FeedContract.Column("nip", List.of("nip_baru"), "nip", true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: uji | '' | id is missing or no text. Add it.
          - name: nilai | - title: nilai | schema[0].properties[1].name is missing
          value: nip | value: telepon | schema[0].properties[0] has the unknown pseudonym telepon. Use nip
          [personal] | [] | has a pseudonym and no tag personal
          primaryKey: true | primaryKey: false | has no primaryKey
          - name: nilai | - name: NIP Baru | give the heading "nipbaru" to nip and NIP Baru
          [[nip]] | [[nik]] | recognisedBy names "nik", which is no column
          [[nip]] | [] | has no recognisedBy
          property: recognisedBy | property: dikenali | has no recognisedBy
          properties: | columns: | schema[0].properties lists no column
          """)
  void errorNamesFilePathProblemAndRemedy(String from, String to, String message) {
    assertThatThrownBy(() -> read(VALID.replace(from, to)))
        .isInstanceOf(HandledException.class)
        .hasMessageStartingWith("Contract feeds/uji.yaml: ")
        .hasMessageContaining(message);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(() -> read(VALID.replace("id: uji", "").replace("[[nip]]", "[[nik]]")))
        .hasMessageStartingWith("Contract feeds/uji.yaml: 2 problem(s).");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("id: uji\nschema: [\n"))
        .isInstanceOf(HandledException.class)
        .hasMessageContaining("line 2 is no YAML");
  }

  private static FeedContract read(String yaml) throws IOException {
    return ContractFile.read(
        "feeds/uji.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
