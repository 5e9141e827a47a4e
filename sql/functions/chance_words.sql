-- A probability in percent, in Indonesian: 0.943 is '94', 0.9999 'lebih dari 99', 0.004 'kurang dari 1'. Nothing is certain.
create or replace function reference.chance_words(p double) returns string
return case
    when p >= 0.995 then 'lebih dari 99'
    when p <= 0.005 then 'kurang dari 1'
    else reference.number_words(100 * p, 0)
end;
