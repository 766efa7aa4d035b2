# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Create the type Mood
# Locks nothing that was there before.
class NativeKinds01Mood < ActiveRecord::Migration[7.2]
  def up
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    execute <<~'PGSQL'
      CREATE TYPE "Mood" AS ENUM ('fine', 'it''s so-so', E'C:\\temp', '100% #{x} ${y} {{z}}')
    PGSQL
  end

  def down
    raise ActiveRecord::IrreversibleMigration, 'It is a sample.'
  end
end
