ALTER TABLE lines ADD COLUMN total numeric(14,2) GENERATED ALWAYS AS (price * quantity) VIRTUAL NOT NULL;
COMMENT ON COLUMN lines.total IS 'what the line costs';
ALTER TABLE lines ADD COLUMN "Label" text GENERATED ALWAYS AS ("Note" || '!') VIRTUAL;
