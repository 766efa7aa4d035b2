# frozen_string_literal: true

# 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of orders.currency
# Locks: ACCESS EXCLUSIVE on orders.
class HonestDefaults02ExpandOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_default :orders, :channel, nil
    change_column_default :orders, :currency, nil
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    change_column_default :orders, :currency, 'EUR'
    change_column_default :orders, :channel, 'web'
  end
end
