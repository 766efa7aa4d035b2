# frozen_string_literal: true

# What prices are in.
class Currency < ApplicationRecord
  self.primary_key = :code
end
