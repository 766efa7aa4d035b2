# frozen_string_literal: true

# 0014_payment_state, EXPAND: Create the enum type payment_state
# Locks nothing that was there before.
class PaymentState01ExpandNewTables < ActiveRecord::Migration[7.2]
  def up
    safety_assured { execute 'SET CONSTRAINTS ALL IMMEDIATE' }
    create_enum :payment_state, %w[pending paid failed]
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '2s'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    drop_enum :payment_state
  end
end
