-- Way back of 0002_replace, EXPAND: Add orders.ticket_big and keep it equal to ticket; add
-- orders.customer_big and keep it equal to customer
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_customer ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_customer ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_customer();

ALTER TABLE orders DROP COLUMN customer_big;

DROP TRIGGER zz_belay_insert_0002_replace_orders_ticket ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_ticket ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_ticket();

ALTER TABLE orders DROP COLUMN ticket_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
