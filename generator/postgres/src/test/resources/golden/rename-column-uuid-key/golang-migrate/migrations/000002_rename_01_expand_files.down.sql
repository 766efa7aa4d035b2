-- Way back of 0002_rename, EXPAND: Add files.content and keep it equal to body
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_files_body ON files;

DROP TRIGGER zz_belay_update_0002_rename_files_body ON files;

DROP FUNCTION belay_sync_0002_rename_files_body();

ALTER TABLE files DROP COLUMN content;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_files';
