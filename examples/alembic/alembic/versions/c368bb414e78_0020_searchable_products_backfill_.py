"""0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof

Locks: ACCESS EXCLUSIVE on products.

Revision ID: c368bb414e78
Revises: d6ed47bdb35b
Create Date: 2026-04-13 13:50:04

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "c368bb414e78"
down_revision: str | Sequence[str] | None = "d6ed47bdb35b"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '05_backfill_not_null_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

COMMIT_EACH = """
DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products DROP CONSTRAINT IF EXISTS products_search_title_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products
    ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE products VALIDATE CONSTRAINT products_search_title_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products ALTER COLUMN search_title DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '05_backfill_not_null_products';
  COMMIT;
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("products", "search_title", nullable=False)
    op.drop_constraint(
        op.f("products_search_title_not_null_proof"),
        "products",
        type_="check",
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.execute(COMMIT_EACH)
