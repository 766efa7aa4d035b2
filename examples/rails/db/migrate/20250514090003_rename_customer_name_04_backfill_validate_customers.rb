# frozen_string_literal: true

# 0008_rename_customer_name, BACKFILL: Validate the rows of customers while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on customers.
# Reads every row of customers.
class RenameCustomerName04BackfillValidateCustomers < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_check_constraint :customers, name: 'customers_full_name_not_null_proof'
    safety_assured do
      execute <<~PGSQL
        INSERT INTO belay.state (service, schema, change, unit, stamped)
        VALUES ('shop', 'public', '0008_rename_customer_name', '04_backfill_validate_customers', clock_timestamp())
        ON CONFLICT (service, schema, change, unit) DO UPDATE
          SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
      PGSQL
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :customers, name: 'customers_full_name_not_null_proof'
    add_check_constraint :customers, 'full_name IS NOT NULL',
                         name: 'customers_full_name_not_null_proof', validate: false
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '04_backfill_validate_customers'
    PGSQL
  end
end
