-- Way back of 0003_catch_up_rename, BACKFILL: Hold new writes of members to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP CONSTRAINT members_team_id_fkey;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '08_backfill_reference_members';
