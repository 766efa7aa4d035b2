-- Way back of 0002_rename, EXPAND: Add sales.stock.quantity and keep it equal to amount
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_stock_amount ON sales.stock;

DROP TRIGGER zz_belay_update_0002_rename_stock_amount ON sales.stock;

DROP FUNCTION sales.belay_sync_0002_rename_stock_amount();

ALTER TABLE sales.stock DROP COLUMN quantity;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_stock';
