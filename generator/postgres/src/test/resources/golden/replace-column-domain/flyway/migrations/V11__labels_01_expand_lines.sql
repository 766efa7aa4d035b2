-- 0005_labels, EXPAND: Add lines.labels
-- Locks: ACCESS EXCLUSIVE on lines.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  IF EXISTS (
    WITH RECURSIVE belay_domains AS (
      SELECT * FROM pg_catalog.pg_type WHERE oid = to_regtype('"Labels"') AND typtype = 'd'
      UNION ALL
      SELECT base.* FROM pg_catalog.pg_type AS base
      JOIN belay_domains AS above ON base.oid = above.typbasetype
      WHERE base.typtype = 'd'
    )
    SELECT FROM belay_domains AS d
    WHERE d.typnotnull
      OR EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = d.oid)
  ) THEN
    RAISE EXCEPTION '[domain-in-the-way] The type Labels of lines.labels is a domain with NOT NULL or a check: PostgreSQL would write every row of the table to add it, under ACCESS EXCLUSIVE. Add the column with the base type and a check of the table, or say direct(...) where the table is idle.';
  END IF;
END
$belay$;

ALTER TABLE lines ADD COLUMN labels "Labels";
