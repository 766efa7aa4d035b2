-- 0002_label, EXPAND: Count the rows for which lines.Short Note cannot be computed
-- Locks: ACCESS SHARE on lines.
-- Reads every row of lines.

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
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT (lower("Note")) AS belay_computed FROM lines LOOP
      DECLARE
        belay_value character varying(20) := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT "Note" AS belay_read_1, id::text AS belay_key_1 FROM lines LOOP
        BEGIN
          DECLARE
            belay_value character varying(20) := (SELECT (lower("Note")) FROM (SELECT belay_row.belay_read_1 AS "Note") AS lines);
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of lines have no value for Short Note, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_label', '01_expand_check_short_note', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
