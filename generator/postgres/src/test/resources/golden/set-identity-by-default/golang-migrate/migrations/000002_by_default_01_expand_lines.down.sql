-- Way back of 0002_by_default, EXPAND: Let statements number lines.id themselves
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ALTER COLUMN id SET GENERATED ALWAYS;
