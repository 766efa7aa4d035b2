"""0020_searchable_products, EXPAND: Add products.search_title

Locks: ACCESS EXCLUSIVE on products.
Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until
they reconnect.

Revision ID: 136ac93ce8d6
Revises: 2ea1a7ff4a3b
Create Date: 2026-04-13 13:50:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "136ac93ce8d6"
down_revision: str | Sequence[str] | None = "2ea1a7ff4a3b"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENSURE_STATE_TABLE = """
DO $belay$
BEGIN
  -- Two first runs must not both create it.
  PERFORM pg_advisory_xact_lock(hashtextextended('belay.state', 0));
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('belay') IS NULL THEN
    CREATE SCHEMA belay;
  END IF;
  IF to_regclass('belay.state') IS NULL THEN
    CREATE TABLE belay.state (
      service text NOT NULL,
      schema text NOT NULL,
      change text NOT NULL,
      unit text NOT NULL,
      stamped timestamptz NOT NULL,
      last_key jsonb,
      rows_done bigint NOT NULL DEFAULT 0,
      started timestamptz,
      finished timestamptz,
      PRIMARY KEY (service, schema, change, unit)
    );
  END IF;
  IF NOT has_table_privilege('belay.state', 'SELECT')
    OR NOT has_table_privilege('belay.state', 'INSERT')
    OR NOT has_table_privilege('belay.state', 'UPDATE')
    OR NOT has_table_privilege('belay.state', 'DELETE') THEN
    RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[state-table-denied] Belay keeps its progress in the table belay.state, and the role % may not create or use it (%). The owner of the database runs once: CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (service text NOT NULL, schema text NOT NULL, change text NOT NULL, unit text NOT NULL, stamped timestamptz NOT NULL, last_key jsonb, rows_done bigint NOT NULL DEFAULT 0, started timestamptz, finished timestamptz, PRIMARY KEY (service, schema, change, unit)); GRANT USAGE ON SCHEMA belay TO %; GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO %;', current_user, SQLERRM, quote_ident(current_user), quote_ident(current_user);
END
$belay$
"""

CREATE_FUNCTION = """
CREATE FUNCTION belay_sync_0020_searchable_products_products_search_title() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that search_title is to become NOT NULL.
  SELECT (lower(title)) INTO NEW.search_title FROM (SELECT NEW.title AS title) AS products;
  RETURN NEW;
END
$belay$
"""

CREATE_TRIGGER = """
CREATE TRIGGER zz_belay_insert_0020_searchable_products_products_search_title
  BEFORE INSERT ON products
  FOR EACH ROW
  WHEN (NEW.search_title IS NULL)
  EXECUTE FUNCTION belay_sync_0020_searchable_products_products_search_title()
"""

CREATE_TRIGGER_2 = """
CREATE TRIGGER zz_belay_update_0020_searchable_products_products_search_title
  BEFORE UPDATE ON products
  FOR EACH ROW
  WHEN (NEW.search_title IS NULL)
  EXECUTE FUNCTION belay_sync_0020_searchable_products_products_search_title()
"""

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '01_expand_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '01_expand_products'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(ENSURE_STATE_TABLE)
    op.add_column("products", sa.Column("search_title", sa.Text(), nullable=True))
    op.execute(CREATE_FUNCTION)
    op.execute(CREATE_TRIGGER)
    op.execute(CREATE_TRIGGER_2)
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The values written into products.search_title are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM products WHERE search_title IS NOT NULL;
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "DROP TRIGGER zz_belay_insert_0020_searchable_products_products_search_title ON products"
    )
    op.execute(
        "DROP TRIGGER zz_belay_update_0020_searchable_products_products_search_title ON products"
    )
    op.execute(
        "DROP FUNCTION belay_sync_0020_searchable_products_products_search_title()"
    )
    op.drop_column("products", "search_title")
    op.execute(FORGET_UNIT)
