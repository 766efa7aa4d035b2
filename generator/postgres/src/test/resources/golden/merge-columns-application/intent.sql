ALTER TABLE squares ADD COLUMN cell bigint;
UPDATE squares SET cell = (x::bigint << 32) | (y::bigint & 4294967295);
ALTER TABLE squares ALTER COLUMN cell SET NOT NULL;
ALTER TABLE squares DROP COLUMN x;
ALTER TABLE squares DROP COLUMN y;
COMMENT ON COLUMN squares.cell IS 'x in the upper half';
