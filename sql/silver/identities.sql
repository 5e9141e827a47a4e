create table if not exists silver.identities (
    nip_key string not null comment 'Pseudonym of a NIP',
    person_key string not null comment 'Pseudonym of the person: of the SIASN id where any row gives both, else of the NIP itself',
    is_in_extract boolean not null comment 'The NIP stands in an employee list'
) using delta comment 'One row per NIP ever seen with or without a person id: who it belongs to. Several NIPs may lead to one person (PPPK to PNS, renewal).';

with

claims as (

    select * from silver.identity_claims

),

support as (

    select
        nip_key,
        id_key,
        max(authority) as authority,
        -- a row delivered twice has one voice
        count(distinct said_by) as n_rows
    from claims
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
