# frozen_string_literal: true

# 0009_unique_customer_email, BACKFILL: Build the index customers_email_key on customers
# Locks: SHARE UPDATE EXCLUSIVE on customers.
# Reads every row of customers.
# Runs outside of a transaction.
class UniqueCustomerEmail02BackfillIndexCustomersEmailKey < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    add_index :customers, :email,
              name: 'customers_email_key', unique: true, algorithm: :concurrently, if_not_exists: true
  end

  def down
    # Loses nothing. Everything is as it was.
    remove_index :customers, name: 'customers_email_key', algorithm: :concurrently, if_exists: true
  end
end
