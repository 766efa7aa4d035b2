-- Undoes 0003_swap whole, the newest migration first. For psql.
\set ON_ERROR_STOP on
\ir revert-V16__swap_05_expand_null_id_big.sql
\ir revert-V15__swap_04_expand_swap_id.sql
\ir revert-V14__swap_03_expand_release_parts.sql
\ir revert-V13__swap_02_expand_index_parts_id_big_key_spare.sql
\ir revert-V12__swap_01_expand_index_parts_id_key.sql
