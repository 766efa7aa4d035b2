# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Reference the users
# Locks: ACCESS EXCLUSIVE on app_users.
class NativeKinds04Keys < ActiveRecord::Migration[7.2]
  def up
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    add_foreign_key 'sales.Order', :app_users,
                    column: :user_id, name: 'Order_user_id_fkey', on_delete: :cascade, deferrable: :deferred,
                    validate: false
  end

  def down
    raise ActiveRecord::IrreversibleMigration, 'It is a sample.'
  end
end
