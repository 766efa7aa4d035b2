# frozen_string_literal: true

# 0023_order_currency, BACKFILL: Count what stands in the way in orders
# Locks: ACCESS SHARE on currencies, orders.
# Reads every row of orders.
class OrderCurrency02BackfillCheckOrders < ActiveRecord::Migration[7.2]
  REFUSE_WHILE_ROWS = <<~PGSQL
    DO $belay$
    #variable_conflict use_column
    DECLARE
      belay_rows bigint;
    BEGIN
      -- A policy must not hide rows from the count.
      PERFORM set_config('row_security', 'off', true);
      SELECT count(*) INTO belay_rows FROM orders
      WHERE currency IS NOT NULL AND NOT EXISTS (SELECT FROM currencies AS belay_target WHERE belay_target.code = orders.currency);
      IF belay_rows > 0 THEN
        RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of currencies; mend them before.', belay_rows;
      END IF;
    END
    $belay$
  PGSQL

  def up
    safety_assured do
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      execute REFUSE_WHILE_ROWS
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    say 'Nothing to undo.'
  end
end
