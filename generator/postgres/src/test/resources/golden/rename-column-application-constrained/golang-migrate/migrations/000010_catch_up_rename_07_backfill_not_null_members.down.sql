-- Way back of 0003_catch_up_rename, BACKFILL: Forbid NULL in members on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS members_team_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members
    ADD CONSTRAINT members_team_id_not_null_proof CHECK (team_id IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT members_team_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members ALTER COLUMN team_id DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '07_backfill_not_null_members';
  COMMIT;
END
$belay$;
