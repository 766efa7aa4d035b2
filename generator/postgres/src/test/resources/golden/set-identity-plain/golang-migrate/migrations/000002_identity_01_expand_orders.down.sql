-- Way back of 0002_identity, EXPAND: Number orders.id as an identity
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN id DROP IDENTITY;
