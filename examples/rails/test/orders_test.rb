# frozen_string_literal: true

require 'minitest/autorun'
require_relative '../config/environment'

# Reads and writes through the models, in a database that Rails has migrated. Each test is a transaction that is rolled
# back.
class OrdersTest < Minitest::Test
  def setup
    ActiveRecord::Base.connection.begin_transaction(joinable: false)
    Currency.find_or_create_by!(code: 'EUR') { |euro| euro.assign_attributes(name: 'Euro', minor_units: 2) }
    @customer = Customer.create!(email: 'Ada@example.org', full_name: 'Ada Lovelace')
    @product = Product.create!(id: 1, sku: 'B-1', title: 'Notes on the Engine', price_cents: 1250,
                               search_title: 'notes on the engine')
    @carrier = Carrier.create!(code: 'post', name: 'The post')
  end

  def teardown
    ActiveRecord::Base.connection.rollback_transaction
  end

  def test_prices_an_order
    order = Order.place(customer: @customer, currency: 'EUR', products: { @product => 3 })

    assert_equal BigDecimal('37.50'), order.total_amount
    assert_equal 'new', order.status
    refute_nil order.token
    assert_equal [[1, 3]], order.items.pluck(:line, :quantity)
  end

  def test_goes_from_order_to_shipment
    order = Order.place(customer: @customer, currency: 'EUR', products: { @product => 3 })

    assert_equal [order], Order.open.joins(:customer).merge(Customer.with_email('ada@EXAMPLE.org'))
    assert_predicate order.pay('card').reload, :paid?
    refute_nil order.ship(@carrier, 'RR123').reload.sent_at
    assert_empty Order.open
  end

  def test_finds_products_by_the_beginning_of_their_title
    assert_equal [@product], Product.titled('NOTES')
    assert_empty Product.titled('engine')
  end

  def test_refuses_what_the_schema_refuses
    assert_raises(ActiveRecord::StatementInvalid) do
      Order.transaction(requires_new: true) do
        Order.place(customer: @customer, currency: 'EUR', products: { @product => 0 })
      end
    end
    assert_raises(ActiveRecord::InvalidForeignKey) do
      Order.transaction(requires_new: true) { Order.place(customer: @customer, currency: 'XXX', products: {}) }
    end
  end
end
