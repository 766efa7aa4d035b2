-- Way back of 0003_catch_up_rename, EXPAND: Refuse writes of members.team that leave team_id behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_members_team ON members;

DROP TRIGGER zz_belay_update_0002_rename_members_team ON members;

DROP FUNCTION belay_sync_0002_rename_members_team();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '01_expand_refuse_team_alone';
