# frozen_string_literal: true

# 0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on writing
# Locks: SHARE UPDATE EXCLUSIVE on products.
# Reads every row of products.
class SearchableProducts04BackfillValidateProducts < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    validate_check_constraint :products, name: 'products_search_title_not_null_proof'
    safety_assured do
      execute <<~PGSQL
        INSERT INTO belay.state (service, schema, change, unit, stamped)
        VALUES ('shop', 'public', '0020_searchable_products', '04_backfill_validate_products', clock_timestamp())
        ON CONFLICT (service, schema, change, unit) DO UPDATE
          SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
      PGSQL
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_check_constraint :products, name: 'products_search_title_not_null_proof'
    add_check_constraint :products, 'search_title IS NOT NULL',
                         name: 'products_search_title_not_null_proof', validate: false
    execute <<~PGSQL
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '04_backfill_validate_products'
    PGSQL
  end
end
