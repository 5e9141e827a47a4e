-- Attainment of a target in percent, 0 to 120: realisation / target, or 2 - realisation / target where lower is better;
-- null without a result, a direction or a target above 0.
create or replace function reference.attainment_of(target double, realisation double, direction string) returns double
return case
    when target > 0 and realisation is not null and direction in ('higher', 'lower')
        then 100 * least(greatest(if(direction = 'higher', realisation / target, 2 - realisation / target), 0), 1.2)
end;
