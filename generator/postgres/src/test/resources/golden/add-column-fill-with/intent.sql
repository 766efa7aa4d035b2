ALTER TABLE customers ADD COLUMN channel text NOT NULL DEFAULT 'it''s \ web 🧗';
ALTER TABLE customers ALTER COLUMN channel DROP DEFAULT;
