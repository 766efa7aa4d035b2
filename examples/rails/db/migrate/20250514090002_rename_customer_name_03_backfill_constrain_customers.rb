# frozen_string_literal: true

# 0008_rename_customer_name, BACKFILL: Constrain new writes of customers
# Locks: ACCESS EXCLUSIVE on customers.
class RenameCustomerName03BackfillConstrainCustomers < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0008_rename_customer_name', '03_backfill_constrain_customers', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_check_constraint :customers, 'full_name IS NOT NULL',
                         name: 'customers_full_name_not_null_proof', validate: false
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :customers, name: 'customers_full_name_not_null_proof'
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '03_backfill_constrain_customers'
    PGSQL
  end
end
