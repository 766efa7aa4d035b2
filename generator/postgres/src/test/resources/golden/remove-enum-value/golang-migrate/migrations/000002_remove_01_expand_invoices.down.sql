-- Way back of 0002_remove, EXPAND: Repair new writes of invoices.state
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_remove_invoices_state ON invoices;

DROP TRIGGER zz_belay_update_0002_remove_invoices_state ON invoices;

DROP FUNCTION belay_sync_0002_remove_invoices_state();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '01_expand_invoices';
