# frozen_string_literal: true

# 0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on customers
# Locks: SHARE UPDATE EXCLUSIVE on customers.
# Reads every row of customers.
# Runs outside of a transaction.
class IndexOpenOrders02ExpandIndexCustomersEmailLowerId < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    add_index :customers, '(lower(email))',
              name: 'customers_email_lower_idx', algorithm: :concurrently, if_not_exists: true
  end

  def down
    # Loses nothing. Everything is as it was.
    remove_index :customers, name: 'customers_email_lower_idx', algorithm: :concurrently, if_exists: true
  end
end
