# frozen_string_literal: true

# 0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on orders
# Locks: SHARE UPDATE EXCLUSIVE on orders.
# Reads every row of orders.
# Runs outside of a transaction.
class LinkOrdersToCustomers01ExpandIndexOrdersCustomerIdx < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    add_index :orders, :customer_id, name: 'orders_customer_idx', algorithm: :concurrently, if_not_exists: true
  end

  def down
    # Loses nothing. Everything is as it was.
    remove_index :orders, name: 'orders_customer_idx', algorithm: :concurrently, if_exists: true
  end
end
