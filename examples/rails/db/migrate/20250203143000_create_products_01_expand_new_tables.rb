# frozen_string_literal: true

# 0002_create_products, EXPAND: Create the table products
# Locks nothing that was there before.
class CreateProducts01ExpandNewTables < ActiveRecord::Migration[7.2]
  def up # rubocop:disable Metrics/MethodLength
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    create_table :products, id: false do |t|
      t.bigint :id, default: nil, primary_key: true
      t.string :sku, limit: 20, null: false
      t.text :title, null: false
      t.bigint :price_cents, null: false
      t.text :description
      t.integer :weight_grams
    end
  end

  def down
    # Loses writes made since. The rows written into products are lost.
    # The rows concerned, to be counted before:
    #   SELECT count(*) FROM products
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    drop_table :products
  end
end
