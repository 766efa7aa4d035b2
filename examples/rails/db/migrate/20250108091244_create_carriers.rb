# frozen_string_literal: true

class CreateCarriers < ActiveRecord::Migration[7.2]
  def change
    create_table :carriers, primary_key: :code, id: { type: :string, limit: 8 } do |t|
      t.text :name, null: false
    end
  end
end
