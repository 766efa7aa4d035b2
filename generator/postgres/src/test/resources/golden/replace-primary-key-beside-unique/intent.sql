ALTER TABLE parts RENAME COLUMN id TO id_big;
ALTER TABLE parts ALTER COLUMN id_big TYPE bigint;
ALTER SEQUENCE parts_id_seq AS bigint;
ALTER TABLE parts RENAME COLUMN whole TO whole_big;
ALTER TABLE parts ALTER COLUMN whole_big TYPE bigint;
ALTER TABLE parts RENAME CONSTRAINT parts_whole_fkey TO parts_whole_big_fkey_id_big;
