"""0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on order_items.
Reads every row of order_items.

Revision ID: 309378d6b624
Revises: d280b48ab24f
Create Date: 2026-02-09 16:00:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "309378d6b624"
down_revision: str | Sequence[str] | None = "d280b48ab24f"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0018_positive_quantities', '04_backfill_validate_order_items', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '04_backfill_validate_order_items'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive"
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
    op.create_check_constraint(
        op.f("order_items_quantity_positive"),
        "order_items",
        "quantity > 0",
        postgresql_not_valid=True,
    )
    op.execute(FORGET_UNIT)
