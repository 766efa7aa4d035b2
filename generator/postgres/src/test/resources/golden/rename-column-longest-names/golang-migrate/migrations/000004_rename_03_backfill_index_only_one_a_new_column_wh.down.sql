-- Way back of 0002_rename, BACKFILL: Build the index
-- only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 on
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4;
