-- Way back of 0002_forget, EXPAND: Run the author's SQL
-- There is no way back. The addresses are gone, as the law wants it.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] The addresses are gone, as the law wants it.';
END
$belay$;
