# frozen_string_literal: true

# 0012_note_orders, EXPAND: Index orders.note
# Locks: SHARE UPDATE EXCLUSIVE on orders.
# Reads every row of orders.
# Runs outside of a transaction.
class NoteOrders02IndexNote < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    execute 'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)'
  end

  def down
    # Loses nothing.
    execute 'DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx'
  end
end
