# frozen_string_literal: true

# 0023_order_currency, BACKFILL: Validate the rows of orders while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on currencies.
# Reads every row of orders.
class OrderCurrency04BackfillValidateOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_foreign_key :orders, name: 'orders_currency_fkey'
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '300ms'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_foreign_key :orders, name: 'orders_currency_fkey'
    add_foreign_key :orders, :currencies,
                    column: :currency, primary_key: :code, name: 'orders_currency_fkey', validate: false
  end
end
