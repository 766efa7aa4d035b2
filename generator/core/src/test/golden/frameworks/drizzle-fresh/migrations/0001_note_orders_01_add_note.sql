-- 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
ALTER TABLE orders ADD COLUMN note text;
--> statement-breakpoint
CREATE FUNCTION note_order() RETURNS trigger LANGUAGE plpgsql AS $hazards$
-- it's a comment; with a quote and a semicolon
DECLARE
  slots int[] := ARRAY[1, 2];
  note text := 'a; b' || '$' || '${x}' || '#{x}' || ':x' || '%s' || '%%' || '?' || '{{ x }}' || '\t' || '\\';
BEGIN
  NEW.note := CASE WHEN NEW.total::bigint > 0 THEN note ELSE slots[1]::text END;
  RETURN NEW;
END
$hazards$;
--> statement-breakpoint
CREATE TRIGGER note_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_order() -- last
;
