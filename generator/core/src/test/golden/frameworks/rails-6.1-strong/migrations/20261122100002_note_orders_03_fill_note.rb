# frozen_string_literal: true

# 0012_note_orders, BACKFILL: Fill orders.note
# Locks: SHARE UPDATE EXCLUSIVE on orders.
# Reads every row of orders.
# Runs outside of a transaction.
class NoteOrders03FillNote < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!

  def up
    safety_assured { execute "DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$" }
  end

  def down
    # Loses nothing.
  end
end
