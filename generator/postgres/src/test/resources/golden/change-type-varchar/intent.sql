ALTER TABLE customers ALTER COLUMN sku TYPE varchar(40), ALTER COLUMN code TYPE text;
