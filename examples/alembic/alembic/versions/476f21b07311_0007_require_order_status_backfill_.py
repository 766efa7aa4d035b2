"""0007_require_order_status, BACKFILL: Constrain new writes of orders

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: 476f21b07311
Revises: c8f082cd0bd5
Create Date: 2025-04-02 13:20:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "476f21b07311"
down_revision: str | Sequence[str] | None = "c8f082cd0bd5"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0007_require_order_status', '03_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '03_backfill_constrain_orders'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_check_constraint(
        op.f("orders_status_not_null_proof"),
        "orders",
        "status IS NOT NULL",
        postgresql_not_valid=True,
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_status_not_null_proof"), "orders", type_="check")
    op.execute(FORGET_UNIT)
