# frozen_string_literal: true

# What a customer wants.
class Order < ApplicationRecord
  belongs_to :customer
  has_many :items, class_name: 'OrderItem', dependent: :delete_all, inverse_of: :order
  has_many :shipments, dependent: :restrict_with_exception
  has_many :transactions, class_name: 'Payment', dependent: :restrict_with_exception

  scope :open, -> { where("status IS DISTINCT FROM 'done'").order(:id) }

  # Takes an order over some products, each with how many of it.
  def self.place(customer:, currency:, products:)
    transaction do
      cents = products.sum { |product, quantity| product.price_cents * quantity }
      order = create!(customer:, currency:, total_amount: BigDecimal(cents) / 100)
      products.each.with_index(1) do |(product, quantity), line|
        order.items.create!(line:, product_id: product.id, quantity:, unit_price_cents: product.price_cents)
      end
      order.reload
    end
  end

  # Notes that the money came in.
  def pay(channel)
    transaction do
      update!(status: 'paid')
      transactions.create!(amount_cents: (total_amount * 100).to_i, channel:, paid_at: Time.current, state: 'paid')
    end
  end

  # Hands it over to a carrier.
  def ship(carrier, tracking_code)
    transaction do
      update!(status: 'done')
      shipments.create!(carrier:, tracking_code:, sent_at: Time.current)
    end
  end
end
