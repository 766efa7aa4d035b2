# frozen_string_literal: true

# 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
# Locks: ACCESS EXCLUSIVE on orders.
# Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
class NoteOrders01AddNote < ActiveRecord::Migration[8.1]
  CREATE_FUNCTION = <<~'PGSQL'
    CREATE FUNCTION note_order() RETURNS trigger LANGUAGE plpgsql AS $hazards$
    -- it's a comment; with a quote and a semicolon
    DECLARE
      slots int[] := ARRAY[1, 2];
      note text := 'a; b' || '$' || '${x}' || '#{x}' || ':x' || '%s' || '%%' || '?' || '{{ x }}' || '\t' || '\\';
    BEGIN
      NEW.note := CASE WHEN NEW.total::bigint > 0 THEN note ELSE slots[1]::text END;
      RETURN NEW;
    END
    $hazards$
  PGSQL

  def up
    safety_assured do
      execute 'ALTER TABLE orders ADD COLUMN note text'
      execute CREATE_FUNCTION
      execute 'CREATE TRIGGER note_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_order() -- last'
    end
  end

  def down
    # Loses writes made since. The notes go with their column.
    # The rows concerned, to be counted before:
    #   SELECT count(*)
    #   FROM orders
    #   WHERE note IS NOT NULL
    execute 'DROP TRIGGER note_order ON orders'
    execute 'DROP FUNCTION note_order()'
    execute 'ALTER TABLE orders DROP COLUMN note'
  end
end
