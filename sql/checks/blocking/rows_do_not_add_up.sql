-- files of which rows read are not accepted + quarantined + duplicate: a row was lost or made up
select
    run_id,
    file_path,
    n_read,
    n_accepted,
    n_quarantined,
    n_duplicate
from ops.files
where n_read != n_accepted + n_quarantined + n_duplicate;
