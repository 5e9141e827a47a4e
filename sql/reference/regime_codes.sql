create or replace view reference.regime_codes (
    code_key comment 'reference.text_key of jenisPeraturanKinerjaKd as written',
    regime comment 'reference.regimes'
) comment 'One row per way a history record names its rule.' as
values
('pp10', 'pp10'), ('pp101979', 'pp10'), ('101979', 'pp10'), ('dp3', 'pp10'),
('pp46', 'pp46'), ('pp462011', 'pp46'), ('462011', 'pp46'), ('46', 'pp46'),
('pp30', 'pp30'), ('pp302019', 'pp30'), ('302019', 'pp30'), ('30', 'pp30'), ('permenpanrb82021', 'pp30'), ('permenpan82021', 'pp30'),
('permenpanrb62022', 'permenpan6'), ('permenpan62022', 'permenpan6'), ('62022', 'permenpan6'), ('skp22', 'permenpan6'), ('skp2022', 'permenpan6');
