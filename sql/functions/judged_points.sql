-- A value judged on a scale as points: 0 at the lower end, 100 at the upper; null where the scale has no width.
create or replace function reference.judged_points(judged_value double, scale_min double, scale_max double) returns double
return try_divide(100 * (judged_value - scale_min), scale_max - scale_min);
