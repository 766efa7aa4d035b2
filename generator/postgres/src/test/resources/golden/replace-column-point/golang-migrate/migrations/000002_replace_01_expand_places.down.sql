-- Way back of 0002_replace, EXPAND: Add places.location and keep it equal to spot
-- Loses writes made since. Of what the next release wrote into places.location, spot keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM places WHERE location IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_places_spot ON places;

DROP TRIGGER zz_belay_update_0002_replace_places_spot ON places;

DROP FUNCTION belay_sync_0002_replace_places_spot();

ALTER TABLE places DROP COLUMN location;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_places';
