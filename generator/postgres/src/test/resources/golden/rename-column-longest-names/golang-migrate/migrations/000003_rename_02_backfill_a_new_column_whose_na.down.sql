-- Way back of 0002_rename, BACKFILL: Fill a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_backfill_a_new_column_whose_na';
