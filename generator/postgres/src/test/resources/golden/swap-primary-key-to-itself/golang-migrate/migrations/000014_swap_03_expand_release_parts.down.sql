-- Way back of 0003_swap, EXPAND: Let parts reference parts.id_big alone
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts DROP CONSTRAINT IF EXISTS parts_whole_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts
    ADD CONSTRAINT parts_whole_fkey FOREIGN KEY (whole) REFERENCES parts (id) ON DELETE SET NULL NOT VALID;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_whole_fkey;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_whole_fkey_id_big;
  COMMIT;
END
$belay$;
