# frozen_string_literal: true

class AddTrackingCodeToShipments < ActiveRecord::Migration[7.2]
  def change
    add_column :shipments, :tracking_code, :string
  end
end
