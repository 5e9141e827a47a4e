-- A number in Indonesian writing: 1234.56 with one decimal is 1.234,6.
create or replace function reference.number_words(x double, decimals int) returns string
return translate(format_number(x, decimals), ',.', '.,');
