# frozen_string_literal: true

# 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
# Locks: ACCESS EXCLUSIVE on orders.
# Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
class OrderCurrency01ExpandOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_column :orders, :currency, :text, default: 'EUR', null: false
    add_column :orders, :channel, :text, default: 'web'
  end

  def down
    # Loses writes made since. The values written into orders.currency are lost. The values written into
    # orders.channel are lost.
    # The rows concerned, to be counted before:
    #   SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL)
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_column :orders, :channel
    remove_column :orders, :currency
  end
end
