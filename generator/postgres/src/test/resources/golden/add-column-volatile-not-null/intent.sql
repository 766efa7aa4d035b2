ALTER TABLE readings ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN noise double precision NOT NULL DEFAULT random();
COMMENT ON COLUMN readings.token IS 'for the post';
