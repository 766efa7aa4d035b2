# frozen_string_literal: true

# 0017_longer_skus, EXPAND: Comment on products.sku
# Locks: SHARE UPDATE EXCLUSIVE on products.
class LongerSkus02ExpandProducts < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    change_column_comment :products, :sku, "The supplier's article number."
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    change_column_comment :products, :sku, nil
  end
end
