-- 0004_revert_drop, EXPAND: Move belay_retained.visits back to public
-- Locks: ACCESS EXCLUSIVE on belay_retained.visits.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE belay_retained.visits SET SCHEMA public;
