# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Reference the users
# Locks: ACCESS EXCLUSIVE on app_users.
class NativeKinds04Keys < ActiveRecord::Migration[6.1]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      execute <<~PGSQL
        ALTER TABLE sales."Order"
          ADD CONSTRAINT "Order_user_id_fkey" FOREIGN KEY (user_id) REFERENCES app_users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID
      PGSQL
    end
  end

  def down
    raise ActiveRecord::IrreversibleMigration, 'It is a sample.'
  end
end
