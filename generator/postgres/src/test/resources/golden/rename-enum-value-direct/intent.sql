ALTER TYPE order_state RENAME VALUE 'canceled' TO 'cancelled';
ALTER TYPE mood RENAME VALUE 'it''s ok' TO 'isn''t';
