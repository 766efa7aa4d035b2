-- Way back of 0003_catch_up_replace, EXPAND: Refuse writes of Orders.line count that leave lineCount behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_replace_Orders_line count" ON "Orders";

DROP TRIGGER "zz_belay_update_0002_replace_Orders_line count" ON "Orders";

DROP FUNCTION "belay_sync_0002_replace_Orders_line count"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '02_expand_refuse_line_count_alone';
