# frozen_string_literal: true

# 0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof
# Locks: ACCESS EXCLUSIVE on products.
class SearchableProducts05BackfillNotNullProducts < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO belay.state (service, schema, change, unit, stamped)
    VALUES ('shop', 'public', '0020_searchable_products', '05_backfill_not_null_products', clock_timestamp())
    ON CONFLICT (service, schema, change, unit) DO UPDATE
      SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
  PGSQL

  COMMIT_EACH = <<~PGSQL
    DO $belay$
    BEGIN
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE products DROP CONSTRAINT IF EXISTS products_search_title_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE products
        ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;
      COMMIT;
      ALTER TABLE products VALIDATE CONSTRAINT products_search_title_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE products ALTER COLUMN search_title DROP NOT NULL;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '05_backfill_not_null_products';
      COMMIT;
    END
    $belay$
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_null :products, :search_title, false
    remove_check_constraint :products, name: 'products_search_title_not_null_proof'
    safety_assured { execute INSERT_INTO }
  end

  def down
    # Loses nothing. Everything is as it was.
    # The block commits each of its statements, and so cannot run in the transaction of Rails.
    execute 'COMMIT'
    execute COMMIT_EACH
    execute 'BEGIN'
  end
end
