# frozen_string_literal: true

# What is sold.
class Product < ApplicationRecord
  scope :titled, lambda { |words|
    where('search_title LIKE ?', "#{sanitize_sql_like(words.downcase)}%").order(:id)
  }
end
