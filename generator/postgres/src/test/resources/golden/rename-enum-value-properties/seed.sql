COMMENT ON TYPE order_state IS 'where it''s at, in 100%';
REVOKE ALL ON TYPE order_state FROM PUBLIC;
GRANT USAGE ON TYPE order_state TO pg_monitor WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_read_all_data;
INSERT INTO orders VALUES (1, 'open'), (2, NULL), (3, 'canceled');
