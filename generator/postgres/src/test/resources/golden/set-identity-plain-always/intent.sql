ALTER TABLE "Order's ""%s""" ALTER COLUMN "the {id}" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('"Order''s ""%s"""', 'the {id}'), 99999999);
