-- Way back of 0002_rename, EXPAND: Add pages.heading and keep it equal to title
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_pages_title ON pages;

DROP TRIGGER zz_belay_update_0002_rename_pages_title ON pages;

DROP FUNCTION belay_sync_0002_rename_pages_title();

ALTER TABLE pages DROP COLUMN heading;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_pages';
