# frozen_string_literal: true

# 0005_add_currencies, EXPAND: Run the author's SQL
# Locks: those of the author's own SQL, which only a rehearsal can tell.
# May have to wait for one lock while it holds another: gives up before the deadlock check of a client
# (deadlock_timeout, 1 s).
class AddCurrencies02ExpandSql < ActiveRecord::Migration[7.2]
  INSERT_INTO = <<~PGSQL
    INSERT INTO currencies (code, name, minor_units) VALUES
      ('CHF', 'Swiss franc', 2),
      ('EUR', 'Euro', 2),
      ('GBP', 'Pound sterling', 2),
      ('JPY', 'Yen', 0),
      ('USD', 'US dollar', 2)
  PGSQL

  def up
    safety_assured do
      execute "SET LOCAL lock_timeout = '300ms'"
      execute 'SET CONSTRAINTS ALL IMMEDIATE'
      execute INSERT_INTO
    end
  end

  def down
    # Loses nothing. Everything is as it was.
    execute "SET LOCAL lock_timeout = '300ms'"
    execute 'SET CONSTRAINTS ALL IMMEDIATE'
    execute "DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD')"
  end
end
