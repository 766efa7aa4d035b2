# frozen_string_literal: true

# Money that came in, or is to.
class Payment < ApplicationRecord
  self.table_name = 'transactions'

  # Every object of Ruby has a method of the column's name.
  alias_attribute :channel, :method

  belongs_to :order
  enum :state, { pending: 'pending', paid: 'paid', refunded: 'refunded', failed: 'failed' }
end
