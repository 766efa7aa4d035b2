# frozen_string_literal: true

# 0018_positive_quantities, BACKFILL: Constrain new writes of order_items
# Locks: ACCESS EXCLUSIVE on order_items.
class PositiveQuantities03BackfillConstrainOrderItems < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0018_positive_quantities', '03_backfill_constrain_order_items', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_check_constraint :order_items, 'quantity > 0', name: 'order_items_quantity_positive', validate: false
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :order_items, name: 'order_items_quantity_positive'
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '03_backfill_constrain_order_items'
    PGSQL
  end
end
