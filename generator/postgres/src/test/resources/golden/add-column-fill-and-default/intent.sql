ALTER TABLE customers ADD COLUMN channel text NOT NULL DEFAULT 'web', ADD COLUMN token uuid;
ALTER TABLE customers ALTER COLUMN channel SET DEFAULT 'app', ALTER COLUMN token SET DEFAULT gen_random_uuid();
UPDATE customers SET token = gen_random_uuid();
