create table if not exists bronze.layanan (
    unit_kerja string comment 'Unit',
    tahun string comment 'Year',
    bulan string comment 'Month, by number or name',
    metrik string comment 'Metric',
    satuan string comment 'Unit of measurement',
    target string comment 'What was to be reached',
    realisasi string comment 'What was reached',
    arah string comment 'Lebih tinggi lebih baik or lebih rendah lebih baik',
    _sender string not null comment 'Who sent the file: folder of the drop',
    _source_file string not null comment 'Path of the file inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the delivered bytes',
    _sheet string not null comment 'Sheet or zip entry; empty for plain files',
    _row_number bigint not null comment 'Row in the sheet as a person counts it (1 = first row); for JSON the element',
    _extracted_at timestamp not null comment 'When the sender drew the data: heading cell, file name, else delivery time',
    _extracted_from string not null comment 'Where _extracted_at was found: heading, file_name, delivery',
    _ingested_at timestamp not null comment 'Start of the night that read the row',
    _run_id string not null comment 'The night that read the row',
    _extra map<string, string> comment 'Cells of columns the contract does not know; forbidden columns never arrive here'
) using delta tblproperties ('delta.dataSkippingStatsColumns' = '_run_id,_file_sha256')
    comment 'One row per row of a list of service results. As received: text; null = the file has no such column, empty = the cell is empty.';
