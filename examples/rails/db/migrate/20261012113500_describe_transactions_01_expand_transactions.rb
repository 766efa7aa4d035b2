# frozen_string_literal: true

# 0025_describe_transactions, EXPAND: Comment on transactions
# Locks: SHARE UPDATE EXCLUSIVE on transactions.
class DescribeTransactions01ExpandTransactions < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_table_comment :transactions, 'Money that came in for orders, or went back.'
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    change_table_comment :transactions, nil
  end
end
