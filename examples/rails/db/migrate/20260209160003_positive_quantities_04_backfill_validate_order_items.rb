# frozen_string_literal: true

# 0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on order_items.
# Reads every row of order_items.
class PositiveQuantities04BackfillValidateOrderItems < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_check_constraint :order_items, name: 'order_items_quantity_positive'
    safety_assured do
      execute <<~PGSQL
        INSERT INTO belay.state (service, schema, change, unit, stamped)
        VALUES ('shop', 'public', '0018_positive_quantities', '04_backfill_validate_order_items', clock_timestamp())
        ON CONFLICT (service, schema, change, unit) DO UPDATE
          SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
      PGSQL
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :order_items, name: 'order_items_quantity_positive'
    add_check_constraint :order_items, 'quantity > 0', name: 'order_items_quantity_positive', validate: false
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '04_backfill_validate_order_items'
    PGSQL
  end
end
