# frozen_string_literal: true

class CreateShipments < ActiveRecord::Migration[7.2]
  def change
    create_table :shipments do |t|
      t.bigint :order_id, null: false, index: true
      t.string :carrier_code, limit: 8, null: false
      t.timestamptz :sent_at

      t.foreign_key :carriers, column: :carrier_code, primary_key: :code
    end
  end
end
