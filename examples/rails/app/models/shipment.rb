# frozen_string_literal: true

# A parcel on its way.
class Shipment < ApplicationRecord
  belongs_to :order
  belongs_to :carrier, foreign_key: :carrier_code, inverse_of: false
end
