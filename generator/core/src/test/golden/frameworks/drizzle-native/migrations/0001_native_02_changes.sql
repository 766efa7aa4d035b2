-- 0013_native, EXPAND: Change orders
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
ALTER TABLE orders ADD COLUMN note text DEFAULT E'back\\slash, it''s 100% "new"' NOT NULL;
--> statement-breakpoint
COMMENT ON COLUMN orders.note IS 'what the customer wrote';
--> statement-breakpoint
ALTER TABLE "Sales"."Order items" ALTER COLUMN code TYPE character varying(40);
--> statement-breakpoint
ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0;
--> statement-breakpoint
ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "Sales"."Order items" RENAME COLUMN code TO sku;
--> statement-breakpoint
ALTER TABLE orders ADD CONSTRAINT orders_note_check CHECK (note <> '') NOT VALID;
--> statement-breakpoint
ALTER TABLE orders VALIDATE CONSTRAINT orders_note_check;
