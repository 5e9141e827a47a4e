-- Siapa: unit, jabatan dan golongan menurut daftar pegawai, dengan masa berlakunya
with

employee_history as (

    select * from silver.employee_history
    where employee_key = :employee_key

),

final as (

    select
        employee_history.valid_from as berlaku_sejak,
        employee_history.valid_to as sampai,
        coalesce(units.unit_name, employee_history.unit_code) as unit_kerja,
        employee_history.jabatan as jabatan,
        employee_history.golongan as golongan,
        employee_history.jenis_pegawai as jenis_pegawai,
        employee_history.exclusion_reason as tidak_wajib_dinilai_karena,
        employee_history.sender as menurut
    from employee_history
    left join reference.units on employee_history.unit_code = units.unit_code

)

select * from final
order by berlaku_sejak, menurut;
