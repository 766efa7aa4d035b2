ALTER TABLE customers ADD COLUMN zip varchar(5);
ALTER TABLE customers ADD COLUMN town text;
UPDATE customers SET zip = substr(split_part(place, ' ', 1), 1, 5), town = split_part(place, ' ', 2) WHERE place IS NOT NULL;
ALTER TABLE customers DROP COLUMN place;
