-- A share of n in steps of 0.05, from 0.05 to 0.95 (at most, at least); null where a step would tell a number of fewer than k of them:
-- with k = 10, of 12, 0.75 is 9 and 3. k is minimum_cell_size of reference.policy.
create or replace function reference.coarse_share(share double, n bigint, k double) returns double
return case
    when share is null then null
    when n >= 10 * k or (share * n >= k and (1 - share) * n >= k) then least(0.95D, greatest(0.05D, round(share * 20) / 20))
end;
