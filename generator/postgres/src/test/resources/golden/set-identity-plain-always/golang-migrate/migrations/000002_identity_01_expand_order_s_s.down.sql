-- Way back of 0002_identity, EXPAND: Number Order's "%s".the {id} as an identity
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Order's ""%s""" ALTER COLUMN "the {id}" DROP IDENTITY;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_identity' AND unit = '01_expand_order_s_s';
