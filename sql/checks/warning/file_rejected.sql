-- files that could not be taken in
select
    sender,
    file_path,
    reason
from ops.files
where status = 'rejected' and run_id = :run_id;
