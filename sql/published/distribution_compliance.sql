create table if not exists published.distribution_compliance (
    dinas_code string not null comment 'Kode unit yang dinilai pola distribusinya',
    dinas_name string not null comment 'Nama unit',
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    organisation_predikat string comment 'Predikat kinerja organisasi unit pada periode itu: istimewa, baik, butuh_perbaikan, kurang, sangat_kurang; kosong: belum ditetapkan',
    n_rated bigint comment 'Pegawai yang dinilai, tanpa kepala unit dan tanpa baris Plt/Plh/Pjb',
    n_sangat_baik bigint comment 'Di antaranya berpredikat Sangat Baik',
    n_baik bigint comment 'Di antaranya berpredikat Baik',
    n_butuh_perbaikan bigint comment 'Di antaranya berpredikat Butuh Perbaikan',
    n_kurang bigint comment 'Di antaranya berpredikat Kurang/misconduct',
    n_sangat_kurang bigint comment 'Di antaranya berpredikat Sangat Kurang',
    limits string comment 'Batas SE MenPANRB 3/2023 dalam jumlah orang untuk unit ini',
    verdict string not null comment 'compliant, not_compliant, too_small, no_organisation_predikat, closed: ditutup bersama jumlahnya',
    needed string comment 'Apa yang kurang atau lebih, per batas yang dilanggar',
    suppression string comment 'Alasan sel ditutup: below_threshold, homogeneous; kosong: tidak ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta comment 'Satu baris per unit dan periode: kesesuaian sebaran predikat dengan SE MenPANRB 3/2023.';

with

compliance as (

    select * from gold.distribution_compliance
    where verdict != 'nobody_rated'

),

suppressed_cells as (

    select * from gold.suppressed_cells

),

policy as (

    select * from reference.policy
    where name = 'minimum_cell_size'

),

grouped as (

    select
        compliance.*,
        policy.value as k,
        suppressed_cells.suppression as dinas_suppression,
        count(*) over (partition by compliance.period_id, compliance.dinas_code) as n_units,
        min(compliance.n_rated) over (partition by compliance.period_id, compliance.dinas_code) as smallest_unit,
        greatest(
            compliance.n_sangat_baik,
            compliance.n_baik,
            compliance.n_butuh_perbaikan,
            compliance.n_kurang,
            compliance.n_sangat_kurang
        ) = compliance.n_rated as is_homogeneous
    from compliance
    cross join policy
    left join suppressed_cells
        on compliance.period_id = suppressed_cells.period_id
        and compliance.dinas_code = suppressed_cells.dinas_code

),

-- units of one dinas are shown together or not at all: the scorecard of the dinas is their sum
protected as (

    select
        *,
        case
            when n_rated < k then 'below_threshold'
            when dinas_suppression is not null then dinas_suppression
            when is_homogeneous then 'homogeneous'
            when n_units > 1 and (smallest_unit < k or max(is_homogeneous) over (partition by period_id, dinas_code)) then 'complementary'
        end as suppression
    from grouped

),

final as (

    select
        protected.unit_code as dinas_code,
        units.unit_name as dinas_name,
        protected.period_id,
        protected.organisation_predikat,
        if(protected.suppression = 'below_threshold', null, protected.n_rated) as n_rated,
        if(protected.suppression is null, protected.n_sangat_baik, null) as n_sangat_baik,
        if(protected.suppression is null, protected.n_baik, null) as n_baik,
        if(protected.suppression is null, protected.n_butuh_perbaikan, null) as n_butuh_perbaikan,
        if(protected.suppression is null, protected.n_kurang, null) as n_kurang,
        if(protected.suppression is null, protected.n_sangat_kurang, null) as n_sangat_kurang,
        if(protected.suppression = 'below_threshold', null, protected.limits) as limits,
        case
            when protected.n_rated < protected.k then 'too_small'
            when protected.suppression is not null then 'closed'
            else protected.verdict
        end as verdict,
        if(protected.suppression is null, protected.needed, null) as needed,
        protected.suppression,
        :run_id as run_id,
        :as_of_date as as_of_date
    from protected
    inner join reference.units on protected.unit_code = units.unit_code

)

select * from final;
