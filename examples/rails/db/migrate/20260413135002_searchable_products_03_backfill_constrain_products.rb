# frozen_string_literal: true

# 0020_searchable_products, BACKFILL: Constrain new writes of products
# Locks: ACCESS EXCLUSIVE on products.
class SearchableProducts03BackfillConstrainProducts < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0020_searchable_products', '03_backfill_constrain_products', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_check_constraint :products, 'search_title IS NOT NULL',
                         name: 'products_search_title_not_null_proof', validate: false
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :products, name: 'products_search_title_not_null_proof'
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '03_backfill_constrain_products'
    PGSQL
  end
end
