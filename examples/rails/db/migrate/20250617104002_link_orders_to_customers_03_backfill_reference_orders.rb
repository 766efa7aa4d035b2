# frozen_string_literal: true

# 0010_link_orders_to_customers, BACKFILL: Hold new writes of orders to what they reference
# Locks: SHARE ROW EXCLUSIVE on customers, orders.
# May have to wait for one lock while it holds another: gives up before the deadlock check of a client
# (deadlock_timeout, 1 s).
class LinkOrdersToCustomers03BackfillReferenceOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '300ms'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_foreign_key :orders, :customers,
                    column: :customer_id, name: 'orders_customer_id_fkey', on_delete: :restrict, validate: false
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '300ms'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_foreign_key :orders, name: 'orders_customer_id_fkey'
  end
end
