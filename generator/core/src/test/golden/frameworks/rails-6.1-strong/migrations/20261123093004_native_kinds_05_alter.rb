# frozen_string_literal: true

# 0013_native_kinds, EXPAND: Alter everything
# Locks: ACCESS EXCLUSIVE on app_users.
class NativeKinds05Alter < ActiveRecord::Migration[6.1]
  ADD_IDENTITY = <<~PGSQL
    DO $belay$
    DECLARE
      belay_seqscan CONSTANT text := current_setting('enable_seqscan');
    BEGIN
      IF EXISTS (
        SELECT FROM pg_catalog.pg_class
        WHERE oid = to_regclass('app_users') AND (relkind = 'p' OR relispartition)) THEN
        RAISE EXCEPTION '[identity-partitioned] app_users is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave app_users.id as it is.';
      END IF;
      -- A policy must not hide rows: their numbers would be given again.
      PERFORM set_config('row_security', 'off', true);
      -- An index tells the greatest number, whatever the statistics say: the table is locked.
      PERFORM set_config('enable_seqscan', 'off', true),
        set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true);
      PERFORM setval(pg_get_serial_sequence('app_users', 'id'), greatest(max(id), 0, 1), greatest(max(id), 0) >= 1)
      FROM app_users;
      PERFORM set_config('enable_seqscan', belay_seqscan, true);
    END
    $belay$
  PGSQL

  def up # rubocop:disable Metrics/AbcSize, Metrics/MethodLength
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    validate_foreign_key 'sales.Order', name: 'Order_user_id_fkey'
    add_column :app_users, :found, :boolean
    safety_assured do
      add_column :app_users, :score, :float, default: -> { '(1 + 1)' }
      execute 'ALTER TABLE app_users RENAME COLUMN born TO "born at"'
    end
    change_column :app_users, :user, :string, limit: 80
    safety_assured do
      change_column_default :app_users, :motto, nil
      change_column_default :app_users, :motto, 'ask ?'
    end
    change_column_null :app_users, :motto, false
    change_column_null :app_users, :motto, true
    safety_assured do
      execute 'ALTER TABLE app_users ALTER COLUMN id DROP IDENTITY'
      execute 'ALTER TABLE app_users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY'
      execute ADD_IDENTITY
      execute 'ALTER INDEX sales."Order_extra_idx" RENAME TO "Order_total_idx"'
      execute <<~PGSQL
        ALTER TYPE "Mood" ADD VALUE IF NOT EXISTS 'great' BEFORE 'fine'
      PGSQL
      execute <<~PGSQL
        ALTER TYPE "Mood" RENAME VALUE 'fine' TO 'well'
      PGSQL
    end
    remove_foreign_key 'sales.Order', name: 'Order_user_id_fkey'
    safety_assured do
      remove_column :app_users, :shout
      execute 'ALTER TABLE app_users RENAME TO people'
    end
    drop_table 'sales.Order'
  end

  def down
    raise ActiveRecord::IrreversibleMigration, 'It is a sample.'
  end
end
