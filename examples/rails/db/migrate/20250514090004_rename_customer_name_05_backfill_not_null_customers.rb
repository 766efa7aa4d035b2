# frozen_string_literal: true

# 0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the validated proof
# Locks: ACCESS EXCLUSIVE on customers.
class RenameCustomerName05BackfillNotNullCustomers < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0008_rename_customer_name', '05_backfill_not_null_customers', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  COMMIT_EACH = <<~PGSQL
    DO $belay$
    BEGIN
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_full_name_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE customers
        ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID;
      COMMIT;
      ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '05_backfill_not_null_customers';
      COMMIT;
    END
    $belay$
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_null :customers, :full_name, false
    remove_check_constraint :customers, name: 'customers_full_name_not_null_proof'
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
