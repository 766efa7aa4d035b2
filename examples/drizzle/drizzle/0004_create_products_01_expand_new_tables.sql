-- 0002_create_products, EXPAND: Create the table products
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
CREATE TABLE products (
  id bigint,
  sku character varying(20) NOT NULL,
  title text NOT NULL,
  price_cents bigint NOT NULL,
  description text,
  weight_grams integer,
  CONSTRAINT products_pkey PRIMARY KEY (id)
);
