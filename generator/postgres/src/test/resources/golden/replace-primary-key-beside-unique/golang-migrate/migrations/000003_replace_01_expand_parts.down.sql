-- Way back of 0002_replace, EXPAND: Add parts.id_big and keep it equal to id; add parts.whole_big and keep it
-- equal to whole
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_parts_whole ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_whole ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_whole();

ALTER TABLE parts DROP COLUMN whole_big;

DROP TRIGGER zz_belay_insert_0002_replace_parts_id ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_id ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_id();

ALTER TABLE parts DROP COLUMN id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_parts';
