# frozen_string_literal: true

# 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
# Locks nothing that was there before.
class RefundedPayments01ExpandPaymentStateRefunded < ActiveRecord::Migration[7.2]
  def up
    safety_assured do
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      execute "ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid'"
    end
  end

  def down
    # There is no way back. The label refunded stays in payment_state: PostgreSQL cannot remove a label.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    say 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.'
  end
end
