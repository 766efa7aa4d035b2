# frozen_string_literal: true

# Who brings parcels.
class Carrier < ApplicationRecord
  self.primary_key = :code
end
