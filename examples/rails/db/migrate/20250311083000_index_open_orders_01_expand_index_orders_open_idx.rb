# frozen_string_literal: true

# 0006_index_open_orders, EXPAND: Build the index orders_open_idx on orders
# Locks: SHARE UPDATE EXCLUSIVE on orders.
# Reads every row of orders.
# Runs outside of a transaction.
class IndexOpenOrders01ExpandIndexOrdersOpenIdx < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    add_index :orders, :customer_id,
              name: 'orders_open_idx', where: "status IS DISTINCT FROM 'done'", algorithm: :concurrently,
              if_not_exists: true
  end

  def down
    # Loses nothing. Everything is as it was.
    remove_index :orders, name: 'orders_open_idx', algorithm: :concurrently, if_exists: true
  end
end
