create table if not exists ops.told_facts (
    run_id string not null comment 'Night; what it told counts once its publication is in ops.publications',
    population string not null comment 'Population of reference.published_columns',
    period_id string not null comment 'Period or window; empty: none',
    other_keys string not null comment 'Values of the other keys',
    rule_set string not null comment 'Fingerprint of the rules of protection it was decided by',
    told string not null comment 'JSON by place: the numbers as they were, and what of them was shown'
) using delta
    comment 'One row per night and population about which it told something else than before. Restricted: holds closed numbers; cannot be made again.';
