# frozen_string_literal: true

# 0005_add_currencies, EXPAND: Create the table currencies
# Locks nothing that was there before.
class AddCurrencies01ExpandNewTables < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    create_table :currencies, id: false do |t|
      t.text :code, primary_key: true
      t.text :name, null: false
      t.integer :minor_units, limit: 2, null: false
    end
  end

  def down
    # Loses writes made since. The rows written into currencies are lost.
    # The rows concerned, to be counted before:
    #   SELECT count(*) FROM currencies
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    drop_table :currencies
  end
end
