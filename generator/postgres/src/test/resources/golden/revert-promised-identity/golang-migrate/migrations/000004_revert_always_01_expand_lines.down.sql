-- Way back of 0004_revert_always, EXPAND: Let statements number lines.id themselves
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ALTER COLUMN id SET GENERATED ALWAYS;
