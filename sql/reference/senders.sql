create or replace view reference.senders (
    sender comment 'Folder of the drop',
    scope comment 'city: its lists are about the whole city; unit: about its own people'
) comment 'One row per sender. A file in any other folder is refused: whose it is, and how its codes count, would be a guess.' as
select
    unit_code as sender,
    'unit' as scope
from reference.units
union all
select
    'bkn' as sender,
    'city' as scope
union all
select
    'siasn' as sender,
    'city' as scope;
