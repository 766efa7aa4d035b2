-- Way back of 0002_rename, EXPAND: Add members.team_id beside team; add members.joined_on beside joined
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP COLUMN joined_on;

ALTER TABLE members DROP COLUMN team_id;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_members';
