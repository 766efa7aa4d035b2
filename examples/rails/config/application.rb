# frozen_string_literal: true

require 'logger'
require 'rails'
require 'active_record/railtie'
require 'pg'
require 'strong_migrations'

module Shop
  # A service without a web server: what matters here is its database.
  class Application < Rails::Application
    config.load_defaults 7.2
    config.eager_load = false
    # schema.rb would lose the functions and triggers that keep two releases working side by side.
    config.active_record.schema_format = :sql
    config.active_record.dump_schema_after_migration = false
  end
end
