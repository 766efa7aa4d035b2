ALTER TABLE prices ALTER COLUMN net TYPE numeric(14,2), ALTER COLUMN gross TYPE numeric;
