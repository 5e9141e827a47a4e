create table if not exists silver.identities (
    nip_key string not null comment 'Pseudonym of a NIP',
    person_key string not null comment 'Pseudonym of the person: of the SIASN id where any row gives both, else of the NIP itself',
    is_in_extract boolean not null comment 'The NIP stands in an employee list'
) using delta comment 'One row per NIP ever seen with or without a person id: who it belongs to. Several NIPs may lead to one person (PPPK to PNS, renewal).';

with

employees as (

    select * from silver.employee_candidates

),

appraisals as (

    select * from silver.appraisal_candidates

),

indicators as (

    select * from silver.indicator_candidates

),

skp as (

    select * from bronze.skp

),

riwayat_skp as (

    select * from bronze.riwayat_skp

),

pairs as (

    select
        nip_key,
        id_key,
        row_hash as said_by,
        2 as authority
    from employees
    union all
    select
        nip_key,
        id_key,
        row_hash as said_by,
        1 as authority
    from appraisals
    union all
    select
        nip_key,
        null as id_key,
        null as said_by,
        1 as authority
    from indicators
    union all
    select
        nip_key,
        if(reference.text_of(id) is null, null, id_key) as id_key,
        skp_id as said_by,
        1 as authority
    from skp
    where reference.nip_of(nip) is not null and not reference.is_damaged_nip(reference.nip_of(nip))
    union all
    select
        nip_key,
        if(reference.text_of(pns_id) is null, null, pns_id_key) as id_key,
        tahun as said_by,
        1 as authority
    from riwayat_skp
    where reference.nip_of(nip) is not null and not reference.is_damaged_nip(reference.nip_of(nip))

),

support as (

    select
        nip_key,
        id_key,
        max(authority) as authority,
        -- a row delivered twice has one voice
        count(distinct said_by) as n_rows
    from pairs
    where nip_key is not null
    group by nip_key, id_key

),

final as (

    select
        nip_key,
        coalesce(max_by(id_key, struct(authority, n_rows, id_key)) filter (where id_key is not null), nip_key) as person_key,
        max(authority) = 2 as is_in_extract
    from support
    group by nip_key

)

select * from final;
