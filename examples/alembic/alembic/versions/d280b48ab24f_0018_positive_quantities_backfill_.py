"""0018_positive_quantities, BACKFILL: Constrain new writes of order_items

Locks: ACCESS EXCLUSIVE on order_items.

Revision ID: d280b48ab24f
Revises: 3f72c649d245
Create Date: 2026-02-09 16:00:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d280b48ab24f"
down_revision: str | Sequence[str] | None = "3f72c649d245"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0018_positive_quantities', '03_backfill_constrain_order_items', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '03_backfill_constrain_order_items'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_check_constraint(
        op.f("order_items_quantity_positive"),
        "order_items",
        "quantity > 0",
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
        op.f("order_items_quantity_positive"),
        "order_items",
        type_="check",
    )
    op.execute(FORGET_UNIT)
