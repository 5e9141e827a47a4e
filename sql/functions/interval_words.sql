-- An interval of a difference in points, in Indonesian: '7,0 sampai 15,0'; if it crosses zero each end with its direction:
-- '2,0 lebih rendah sampai 15,0 lebih tinggi', where below and above are the words for the two directions.
create or replace function reference.interval_words(low double, high double, below string, above string) returns string
return if(
    low < 0 and high > 0,
    concat(reference.number_words(-low, 1), ' ', below, ' sampai ', reference.number_words(high, 1), ' ', above),
    concat(
        reference.number_words(least(abs(low), abs(high)), 1), ' sampai ', reference.number_words(greatest(abs(low), abs(high)), 1)
    )
);
