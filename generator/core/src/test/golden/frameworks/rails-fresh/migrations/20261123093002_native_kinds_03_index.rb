# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Index sales.Order
# Locks: SHARE UPDATE EXCLUSIVE on sales.Order.
# Reads every row of sales.Order.
# Runs outside of a transaction.
class NativeKinds03Index < ActiveRecord::Migration[7.2]
  disable_ddl_transaction!

  def up
    add_index 'sales.Order', "total DESC NULLS LAST, (extra ->> 'it''s')",
              name: 'Order_extra_idx', include: [:line], where: 'total > 0', algorithm: :concurrently,
              if_not_exists: true
  end

  def down
    # Loses nothing.
    remove_index 'sales.Order', name: 'Order_extra_idx', algorithm: :concurrently, if_exists: true
  end
end
