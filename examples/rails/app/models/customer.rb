# frozen_string_literal: true

# Who buys.
class Customer < ApplicationRecord
  has_many :orders, dependent: :restrict_with_exception

  scope :with_email, ->(email) { where('lower(email) = lower(?)', email) }
end
