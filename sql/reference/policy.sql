create or replace view reference.policy (
    name comment 'Name of the threshold',
    value comment 'Its value',
    reason comment 'Why it has this value'
) comment 'One row per threshold the city sets.' as
values
('minimum_cell_size', 10, 'Published cells under 10 people can identify someone; never under 5');
