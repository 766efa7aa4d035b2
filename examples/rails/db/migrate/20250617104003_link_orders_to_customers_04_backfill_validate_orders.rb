# frozen_string_literal: true

# 0010_link_orders_to_customers, BACKFILL: Validate the rows of orders while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on customers.
# Reads every row of orders.
class LinkOrdersToCustomers04BackfillValidateOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_foreign_key :orders, name: 'orders_customer_id_fkey'
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '300ms'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_foreign_key :orders, name: 'orders_customer_id_fkey'
    add_foreign_key :orders, :customers,
                    column: :customer_id, name: 'orders_customer_id_fkey', on_delete: :restrict, validate: false
  end
end
