-- A share of n in steps of 0.05, from 0.05 to 0.95 (at most, at least); null where a step would tell a number of fewer than 10 of them,
-- the usual minimum_cell_size: of 12, 0.75 is 9 and 3.
create or replace function reference.coarse_share(share double, n bigint) returns double
return case
    when n >= 100 or (share * n >= 10 and (1 - share) * n >= 10) then least(0.95D, greatest(0.05D, round(share * 20) / 20))
end;
