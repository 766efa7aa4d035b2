# frozen_string_literal: true

# 0026_honest_defaults, EXPAND: Set the default of transactions.method
# Locks: ACCESS EXCLUSIVE on transactions.
class HonestDefaults01ExpandTransactions < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_default :transactions, :method, 'unknown'
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    change_column_default :transactions, :method, 'card'
  end
end
