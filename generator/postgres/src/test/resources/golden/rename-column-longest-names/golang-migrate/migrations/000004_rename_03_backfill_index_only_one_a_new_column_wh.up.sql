-- 0002_rename, BACKFILL: Build the index only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 on
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Locks: SHARE UPDATE EXCLUSIVE on a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.
-- Reads every row of a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4
  ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_);
