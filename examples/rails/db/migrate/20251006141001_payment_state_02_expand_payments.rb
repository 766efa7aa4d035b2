# frozen_string_literal: true

# 0014_payment_state, EXPAND: Add payments.state
# Locks: ACCESS EXCLUSIVE on payments.
# Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
class PaymentState02ExpandPayments < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '2s'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
    end
    add_column :payments, :state, :enum, enum_type: :payment_state, default: 'paid', null: false
    change_column_default :payments, :state, 'pending'
  end

  def down
    # Loses writes made since. The values written into payments.state are lost.
    # The rows concerned, to be counted before:
    #   SELECT count(*) FROM payments WHERE state IS NOT NULL
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    remove_column :payments, :state
  end
end
