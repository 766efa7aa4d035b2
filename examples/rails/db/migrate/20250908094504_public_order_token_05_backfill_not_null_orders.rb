# frozen_string_literal: true

# 0013_public_order_token, BACKFILL: Forbid NULL in orders on the validated proof
# Locks: ACCESS EXCLUSIVE on orders.
class PublicOrderToken05BackfillNotNullOrders < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0013_public_order_token', '05_backfill_not_null_orders', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  COMMIT_EACH = <<~PGSQL
    DO $belay$
    BEGIN
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_token_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;
      COMMIT;
      ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders ALTER COLUMN token DROP NOT NULL;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '05_backfill_not_null_orders';
      COMMIT;
    END
    $belay$
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_null :orders, :token, false
    remove_check_constraint :orders, name: 'orders_token_not_null_proof'
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    # The block commits each of its statements, and so cannot run in the transaction of Rails.
    execute 'COMMIT'
    execute COMMIT_EACH
    execute 'BEGIN'
  end
end
