ALTER TABLE parts ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE parts_id_seq AS bigint;
ALTER TABLE parts RENAME CONSTRAINT parts_whole_fkey TO parts_whole_fkey_id_big;
