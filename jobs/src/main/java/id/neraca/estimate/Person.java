package id.neraca.estimate;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Groups a person belongs to, for the checks of groups only: they never enter a score and are
 * stored in no table of gold. Null where it is not known.
 *
 * @param sex male, female
 * @param ageBand under_30, 30_39, 40_49, 50_plus at the end of the window
 * @param jenisPegawai pns, pppk, pppk_paruh_waktu
 * @param golongan I to IV of a PNS
 * @param jenisJabatan kind of post
 */
record Person(
    String sex, String ageBand, String jenisPegawai, String golongan, String jenisJabatan) {
  /** Attributes whose groups are compared. */
  static final List<String> ATTRIBUTES = List.of("sex", "age_band", "jenis_pegawai", "golongan");

  static final Person UNKNOWN = new Person(null, null, null, null, null);

  /** Persons of the employee lists, as of the end of the window. */
  static final String QUERY =
      """
      select
        employee_key, facts.sex,
        case
          when facts.birth_year is null then null
          when cast(left(:last_period, 4) as int) - facts.birth_year < 30 then 'under_30'
          when cast(left(:last_period, 4) as int) - facts.birth_year < 40 then '30_39'
          when cast(left(:last_period, 4) as int) - facts.birth_year < 50 then '40_49'
          else '50_plus'
        end as age_band,
        facts.jenis_pegawai,
        if(facts.jenis_pegawai = 'pns', nullif(regexp_extract(upper(facts.golongan), '^(IV|III|II|I)([^A-Z0-9].*|)$', 1), ''), null) as golongan,
        facts.jenis_jabatan
      from (
        select employee_key, max_by(struct(sex, birth_year, jenis_pegawai, golongan, jenis_jabatan), valid_from) as facts
        from silver.employee_history
        where date_format(valid_from, 'yyyy-MM') <= :last_period
        group by employee_key
      )
      """;

  private static final int AGE_BAND = 2;
  private static final int JENIS_PEGAWAI = 3;
  private static final int GOLONGAN = 4;
  private static final int JENIS_JABATAN = 5;

  /** The groups in a row of the query; its first column is the pseudonym. */
  static Person of(Row row) {
    return new Person(
        row.getString(1),
        row.getString(AGE_BAND),
        row.getString(JENIS_PEGAWAI),
        row.getString(GOLONGAN),
        row.getString(JENIS_JABATAN));
  }

  /** True of attributes whose groups golongan nearly tells apart: it is not held equal for them. */
  static boolean isOfGrade(String attribute) {
    return attribute.equals("golongan") || attribute.equals("jenis_pegawai");
  }

  /** The person's group by an attribute; null: not known. */
  String group(String attribute) {
    return switch (attribute) {
      case "sex" -> sex;
      case "age_band" -> ageBand;
      case "jenis_pegawai" -> jenisPegawai;
      case "golongan" -> golongan;
      case "sex_age_band" -> sex == null || ageBand == null ? null : sex + "/" + ageBand;
      default -> throw new IllegalArgumentException(attribute);
    };
  }
}
