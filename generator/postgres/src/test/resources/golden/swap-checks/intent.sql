ALTER TABLE orders ALTER COLUMN total TYPE bigint;
ALTER TABLE orders RENAME CONSTRAINT beside TO beside_total_big;
ALTER TABLE orders RENAME CONSTRAINT known_or_kept TO known_or_kept_total_big;
