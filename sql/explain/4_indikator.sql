-- Indikator: capaian tiap indikator dan sumbangannya; jumlah sumbangan satu periode dan satu cara adalah nilainya
with

indicator_rows as (

    select * from silver.indicator_rows
    where employee_key = :employee_key and is_latest and (:period_id = '' or period_id = :period_id)

),

valued as (

    select
        *,
        if(
            is_judged,
            reference.judged_points(judged_value, scale_min, scale_max),
            reference.attainment_of(target, realisation, direction)
        ) as points
    from indicator_rows

),

-- as gold.indicator_scores weighs them
filled as (

    select
        *,
        greatest(coalesce(weight, avg(weight) over (partition by period_id, is_judged), 1), 0) as full_weight
    from valued

),

weighted as (

    select
        *,
        try_divide(full_weight, sum(if(points is null, 0, full_weight)) over (partition by period_id, is_judged)) as weight_share
    from filled

),

final as (

    select
        period_id as periode,
        indicator_group as kelompok,
        indicator_name as indikator,
        if(is_judged, 'dinilai', 'diukur') as cara,
        target as target,
        realisation as realisasi,
        unit_of_measure as satuan,
        case direction when 'higher' then 'lebih tinggi lebih baik' when 'lower' then 'lebih rendah lebih baik' end as arah,
        judged_value as nilai,
        scale_min as skala_dari,
        scale_max as skala_sampai,
        weight as bobot,
        round(points, 2) as capaian,
        if(points is null, null, round(weight_share, 4)) as bagian_bobot,
        round(points * weight_share, 2) as sumbangan,
        _source_file as berkas,
        _sheet as lembar,
        _row_number as baris
    from weighted

)

select * from final
order by periode, cara, kelompok, indikator;
