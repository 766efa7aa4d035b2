# frozen_string_literal: true

# 0025_describe_transactions, EXPAND: Comment on orders.channel
# Locks: SHARE UPDATE EXCLUSIVE on orders.
class DescribeTransactions02ExpandOrders < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_comment :orders, :channel, 'Where the customer ordered; web until 2026.'
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    change_column_comment :orders, :channel, nil
  end
end
