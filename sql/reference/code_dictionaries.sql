create or replace view reference.code_dictionaries (
    sender comment 'Folder of the drop the code comes from; *: any other',
    kind comment 'rating or predikat',
    code comment 'The number as written',
    value comment 'rating: 1 below, 2 at, 3 above expectation; predikat: rank of reference.predikat, 5 best',
    source comment 'The system that counts so'
) comment 'One row per code of a source. SIASN counts from the best, local applications from the worst. A rating as a bare number: known sources only.' as
values
('siasn', 'rating', '1', 3, 'SIASN'), ('siasn', 'rating', '2', 2, 'SIASN'), ('siasn', 'rating', '3', 1, 'SIASN'),
('bkn', 'rating', '1', 3, 'SIASN'), ('bkn', 'rating', '2', 2, 'SIASN'), ('bkn', 'rating', '3', 1, 'SIASN'),
('siasn', 'predikat', '1', 5, 'SIASN'), ('siasn', 'predikat', '2', 4, 'SIASN'), ('siasn', 'predikat', '3', 3, 'SIASN'),
('siasn', 'predikat', '4', 2, 'SIASN'), ('siasn', 'predikat', '5', 1, 'SIASN'),
('bkn', 'predikat', '1', 5, 'SIASN'), ('bkn', 'predikat', '2', 4, 'SIASN'), ('bkn', 'predikat', '3', 3, 'SIASN'),
('bkn', 'predikat', '4', 2, 'SIASN'), ('bkn', 'predikat', '5', 1, 'SIASN'),
-- ranks Kurang above Butuh Perbaikan, as the application does
('*', 'predikat', '5', 5, 'SKP Tulungagung'), ('*', 'predikat', '4', 4, 'SKP Tulungagung'), ('*', 'predikat', '3', 2, 'SKP Tulungagung'),
('*', 'predikat', '2', 3, 'SKP Tulungagung'), ('*', 'predikat', '1', 1, 'SKP Tulungagung');
