# frozen_string_literal: true

# A line of an order.
class OrderItem < ApplicationRecord
  self.primary_key = %i[order_id line]

  belongs_to :order, inverse_of: :items
end
