# frozen_string_literal: true

# 0012_totals_as_amounts, BACKFILL: Validate the rows of orders while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on orders.
# Reads every row of orders.
class TotalsAsAmounts05BackfillValidateOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_check_constraint :orders, name: 'orders_total_amount_not_null_proof'
    safety_assured do
      execute <<~PGSQL
        INSERT INTO belay.state (service, schema, change, unit, stamped)
        VALUES ('shop', 'public', '0012_totals_as_amounts', '05_backfill_validate_orders', clock_timestamp())
        ON CONFLICT (service, schema, change, unit) DO UPDATE
          SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
      PGSQL
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :orders, name: 'orders_total_amount_not_null_proof'
    add_check_constraint :orders, 'total_amount IS NOT NULL',
                         name: 'orders_total_amount_not_null_proof', validate: false
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '05_backfill_validate_orders'
    PGSQL
  end
end
