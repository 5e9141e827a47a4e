-- Akses: siapa yang meminta penjelasan tentang orang ini
with

access_log as (

    select * from ops.access_log
    where employee_key = :employee_key

),

final as (

    select
        accessed_at as pada,
        user_name as oleh,
        command as dengan,
        period_id as periode
    from access_log

)

select * from final
order by pada;
