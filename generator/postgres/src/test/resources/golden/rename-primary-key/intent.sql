ALTER TABLE orders RENAME COLUMN id TO order_id;
ALTER TABLE items RENAME CONSTRAINT items_of_fkey TO items_of_fkey_order_id;
