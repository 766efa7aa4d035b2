"""0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on products.
Reads every row of products.

Revision ID: d6ed47bdb35b
Revises: 41335d8fc2fe
Create Date: 2026-04-13 13:50:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d6ed47bdb35b"
down_revision: str | Sequence[str] | None = "41335d8fc2fe"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '04_backfill_validate_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '04_backfill_validate_products'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "ALTER TABLE products VALIDATE CONSTRAINT products_search_title_not_null_proof"
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(
        op.f("products_search_title_not_null_proof"),
        "products",
        type_="check",
    )
    op.create_check_constraint(
        op.f("products_search_title_not_null_proof"),
        "products",
        "search_title IS NOT NULL",
        postgresql_not_valid=True,
    )
    op.execute(FORGET_UNIT)
