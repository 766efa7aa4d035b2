-- 0004_always, EXPAND: Announce who numbers lines.id
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'Until the contract statements may give numbers of their own to lines.id.';
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0004_always', '02_expand_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
