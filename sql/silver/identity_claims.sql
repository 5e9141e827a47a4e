create or replace view silver.identity_claims (
    _run_id comment 'The night that read the row',
    nip_key comment 'Pseudonym of the NIP in the row',
    id_key comment 'Pseudonym of the person id beside it; null: the row gives none',
    said_by comment 'What tells the row from others that say the same',
    authority comment '2: a row of an employee list, 1: of any other feed'
) comment 'One row per row of any feed that names a NIP: whom it says the NIP belongs to. silver.identities weighs them.' as
select
    _run_id,
    nip_key,
    id_key,
    row_hash as said_by,
    2 as authority
from silver.employee_candidates
where nip_key is not null
union all
select
    _run_id,
    nip_key,
    id_key,
    row_hash as said_by,
    1 as authority
from silver.appraisal_candidates
where nip_key is not null
union all
select
    _run_id,
    nip_key,
    cast(null as string) as id_key,
    cast(null as string) as said_by,
    1 as authority
from silver.indicator_candidates
where nip_key is not null
union all
select
    _run_id,
    nip_key,
    if(reference.text_of(id) is null, null, id_key) as id_key,
    skp_id as said_by,
    1 as authority
from bronze.skp
where nip_key is not null and reference.nip_of(nip) is not null and not reference.is_damaged_nip(reference.nip_of(nip))
union all
select
    _run_id,
    nip_key,
    if(reference.text_of(pns_id) is null, null, pns_id_key) as id_key,
    tahun as said_by,
    1 as authority
from bronze.riwayat_skp
where nip_key is not null and reference.nip_of(nip) is not null and not reference.is_damaged_nip(reference.nip_of(nip));
