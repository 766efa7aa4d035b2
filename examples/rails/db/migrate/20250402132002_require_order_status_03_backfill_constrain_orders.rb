# frozen_string_literal: true

# 0007_require_order_status, BACKFILL: Constrain new writes of orders
# Locks: ACCESS EXCLUSIVE on orders.
class RequireOrderStatus03BackfillConstrainOrders < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0007_require_order_status', '03_backfill_constrain_orders', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_check_constraint :orders, 'status IS NOT NULL', name: 'orders_status_not_null_proof', validate: false
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :orders, name: 'orders_status_not_null_proof'
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '03_backfill_constrain_orders'
    PGSQL
  end
end
