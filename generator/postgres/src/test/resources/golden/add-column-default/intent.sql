ALTER TABLE customers
  ADD COLUMN channel text DEFAULT 'web',
  ADD COLUMN seen timestamptz DEFAULT now(),
  ADD COLUMN points integer NOT NULL DEFAULT 0,
  ADD COLUMN since date NOT NULL DEFAULT CURRENT_DATE;
