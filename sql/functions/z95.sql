-- Standard errors on each side of a 95 % interval.
create or replace function reference.z95() returns double
return 1.959963984540054D;
