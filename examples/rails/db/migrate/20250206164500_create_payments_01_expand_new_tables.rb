# frozen_string_literal: true

# 0004_create_payments, EXPAND: Create the table payments
# Locks nothing that was there before.
class CreatePayments01ExpandNewTables < ActiveRecord::Migration[7.2]
  def up # rubocop:disable Metrics/MethodLength
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    create_table :payments, id: false do |t|
      t.uuid :id, default: -> { 'gen_random_uuid()' }, primary_key: true
      t.bigint :order_id, null: false
      t.bigint :amount_cents, null: false
      t.text :method, default: 'card', null: false
      t.timestamptz :paid_at
    end
    add_index :payments, :order_id, name: 'payments_order_idx'
  end

  def down
    # Loses writes made since. The rows written into payments are lost.
    # The rows concerned, to be counted before:
    #   SELECT count(*) FROM payments
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    drop_table :payments
  end
end
