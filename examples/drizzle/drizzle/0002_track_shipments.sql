ALTER TABLE "shipments" ADD COLUMN "tracking_code" text;--> statement-breakpoint
CREATE INDEX "shipments_order_id_idx" ON "shipments" USING btree ("order_id");