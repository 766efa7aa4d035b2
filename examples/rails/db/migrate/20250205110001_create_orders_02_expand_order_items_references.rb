# frozen_string_literal: true

# 0003_create_orders, EXPAND: Reference other tables from order_items
# Locks: SHARE ROW EXCLUSIVE on order_items, orders.
# May have to wait for one lock while it holds another: gives up before the deadlock check of a client
# (deadlock_timeout, 1 s).
# Reads every row of order_items.
class CreateOrders02ExpandOrderItemsReferences < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '300ms'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      add_foreign_key :order_items, :orders, column: :order_id, name: 'order_items_order_id_fkey', on_delete: :cascade
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '300ms'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_foreign_key :order_items, name: 'order_items_order_id_fkey'
  end
end
