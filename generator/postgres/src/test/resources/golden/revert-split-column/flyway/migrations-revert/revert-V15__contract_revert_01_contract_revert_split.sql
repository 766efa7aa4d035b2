-- Way back of 0005_contract_revert, CONTRACT: Drop what 0004_revert_split kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which
-- customers.first_name cannot be computed, or would be NULL. Refuses while rows are there for which
-- customers.last_name cannot be computed. The old values of customers.first_name and customers.last_name come
-- back as far as the down expressions rebuild them. A transaction whose snapshot is older than the way back
-- reads NULL in customers.first_name and customers.last_name: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE full_name IS NOT NULL;
-- Undoes V15__contract_revert_01_contract_revert_split.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V15__contract_revert_01_contract_revert_split.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V15__contract_revert_01_contract_revert_split.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM customers LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0004_revert_split: it goes back in batches.';
  END IF;
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
    FOR belay_row IN SELECT (split_part(full_name, ' ', 1)) AS belay_computed FROM customers LOOP
      DECLARE
        belay_value text := belay_row.belay_computed;
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
      FOR belay_row IN SELECT full_name AS belay_read_1, id::text AS belay_key_1 FROM customers LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (split_part(full_name, ' ', 1)) FROM (SELECT belay_row.belay_read_1 AS full_name) AS customers);
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
    RAISE EXCEPTION '[computed-fails] % rows of customers have no value for first_name, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of customers would hold NULL in first_name, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
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
    FOR belay_row IN SELECT (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) AS belay_computed FROM customers LOOP
      DECLARE
        belay_value text := belay_row.belay_computed;
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
      FOR belay_row IN SELECT full_name AS belay_read_1, id::text AS belay_key_1 FROM customers LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) FROM (SELECT belay_row.belay_read_1 AS full_name) AS customers);
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
    RAISE EXCEPTION '[computed-fails] % rows of customers have no value for last_name, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE customers ADD COLUMN first_name text;

ALTER TABLE customers ADD COLUMN last_name text;

UPDATE customers
SET first_name = split_part(full_name, ' ', 1),
  last_name = (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END);

ALTER TABLE customers ALTER COLUMN first_name SET NOT NULL;

COMMENT ON COLUMN customers.first_name IS 'what friends say';

CREATE FUNCTION belay_sync_0004_revert_split_customers_first_name() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 text;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(OLD.first_name, OLD.last_name));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (first_name || coalesce(' ' || last_name, '')) INTO belay_up_1 FROM (SELECT NEW.first_name AS first_name, NEW.last_name AS last_name) AS customers;
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW.full_name) = 0 THEN
        NEW.full_name := belay_up_1;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(belay_up_1)) OR NEW.first_name IS NULL THEN
        SELECT (split_part(full_name, ' ', 1)), (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) INTO NEW.first_name, NEW.last_name FROM (SELECT NEW.full_name AS full_name) AS customers;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.full_name := belay_up_1;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old side.
      IF pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(belay_up_1)) THEN
        SELECT (split_part(full_name, ' ', 1)), (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) INTO NEW.first_name, NEW.last_name FROM (SELECT NEW.full_name AS full_name) AS customers;
      END IF;
    ELSIF num_nonnulls(NEW.full_name) = 0 THEN
      -- The backfill has not come to this row yet.
      NEW.full_name := belay_up_1;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0004_revert_split_customers_first_name
  BEFORE INSERT ON customers
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0004_revert_split_customers_first_name();

CREATE TRIGGER zz_belay_update_0004_revert_split_customers_first_name
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(OLD.first_name, OLD.last_name))
    OR num_nonnulls(NEW.full_name) = 0
    OR (pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name))
      AND pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(CAST(NEW.first_name || coalesce(' ' || NEW.last_name, '') AS text)))))
  EXECUTE FUNCTION belay_sync_0004_revert_split_customers_first_name();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_contract_revert' AND unit = '01_contract_revert_split';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V15__contract_revert_01_contract_revert_split.sql';

COMMIT;
