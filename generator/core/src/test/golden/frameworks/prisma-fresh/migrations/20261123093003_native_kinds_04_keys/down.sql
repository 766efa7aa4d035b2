-- Way back of 0013_native_kinds, EXPAND: Reference the users
-- There is no way back. It is a sample.

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] It is a sample.';
END
$belay$;
