# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Index sales.Order
# Locks: SHARE UPDATE EXCLUSIVE on sales.Order.
# Reads every row of sales.Order.
# Runs outside of a transaction.
class NativeKinds03Index < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!

  def up
    safety_assured do
      execute <<~PGSQL
        CREATE INDEX CONCURRENTLY IF NOT EXISTS "Order_extra_idx"
          ON sales."Order" (total DESC NULLS LAST, (extra ->> 'it''s')) INCLUDE (line) WHERE total > 0
      PGSQL
    end
  end

  def down
    # Loses nothing.
    remove_index 'sales.Order', name: 'Order_extra_idx', algorithm: :concurrently, if_exists: true
  end
end
