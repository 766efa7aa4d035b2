-- 0002_always, EXPAND: Announce who numbers lines.id
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- Two first runs must not both create it.
  PERFORM pg_advisory_xact_lock(hashtextextended('belay.state', 0));
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('belay') IS NULL THEN
    CREATE SCHEMA belay;
  END IF;
  IF to_regclass('belay.state') IS NULL THEN
    CREATE TABLE belay.state (
      service text NOT NULL,
      schema text NOT NULL,
      change text NOT NULL,
      unit text NOT NULL,
      stamped timestamptz NOT NULL,
      last_key jsonb,
      rows_done bigint NOT NULL DEFAULT 0,
      started timestamptz,
      finished timestamptz,
      PRIMARY KEY (service, schema, change, unit)
    );
  END IF;
  IF NOT has_table_privilege('belay.state', 'SELECT')
    OR NOT has_table_privilege('belay.state', 'INSERT')
    OR NOT has_table_privilege('belay.state', 'UPDATE')
    OR NOT has_table_privilege('belay.state', 'DELETE') THEN
    RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[state-table-denied] Belay keeps its progress in the table belay.state, and the role % may not create or use it (%). The owner of the database runs once: CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (service text NOT NULL, schema text NOT NULL, change text NOT NULL, unit text NOT NULL, stamped timestamptz NOT NULL, last_key jsonb, rows_done bigint NOT NULL DEFAULT 0, started timestamptz, finished timestamptz, PRIMARY KEY (service, schema, change, unit)); GRANT USAGE ON SCHEMA belay TO %; GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO %;', current_user, SQLERRM, quote_ident(current_user), quote_ident(current_user);
END
$belay$;

DO $belay$
BEGIN
  RAISE NOTICE 'Until the contract statements may give numbers of their own to lines.id.';
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_always', '01_expand_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
