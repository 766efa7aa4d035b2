-- Way back of 0002_comments, EXPAND: Comment on customers; comment on customers.name; comment on
-- customers.email
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON COLUMN customers.email IS 'goes';

COMMENT ON COLUMN customers.name IS 'old words';

COMMENT ON TABLE customers IS 'goes too';
