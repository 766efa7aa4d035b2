"""0020_searchable_products, BACKFILL: Constrain new writes of products

Locks: ACCESS EXCLUSIVE on products.

Revision ID: 41335d8fc2fe
Revises: 6d0a7764a3e8
Create Date: 2026-04-13 13:50:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "41335d8fc2fe"
down_revision: str | Sequence[str] | None = "6d0a7764a3e8"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '03_backfill_constrain_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '03_backfill_constrain_products'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_check_constraint(
        op.f("products_search_title_not_null_proof"),
        "products",
        "search_title IS NOT NULL",
        postgresql_not_valid=True,
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
    op.execute(FORGET_UNIT)
