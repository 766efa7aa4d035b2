# frozen_string_literal: true

# 0012_note_orders, CONTRACT: Drop orders.legacy
# Locks: ACCESS EXCLUSIVE on orders.
# Clients of the previous release fail until they are replaced.
class NoteOrders04DropLegacy < ActiveRecord::Migration[6.1]
  def up
    safety_assured { execute 'ALTER TABLE orders DROP COLUMN legacy' }
  end

  def down
    raise ActiveRecord::IrreversibleMigration, 'Nobody kept the values.'
  end
end
