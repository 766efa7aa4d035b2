"""0012_totals_as_amounts, BACKFILL: Constrain new writes of orders

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: 56d94334b292
Revises: 7681268f37c0
Create Date: 2025-08-19 12:00:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "56d94334b292"
down_revision: str | Sequence[str] | None = "7681268f37c0"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0012_totals_as_amounts', '04_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '04_backfill_constrain_orders'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_check_constraint(
        op.f("orders_total_amount_not_null_proof"),
        "orders",
        "total_amount IS NOT NULL",
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
        op.f("orders_total_amount_not_null_proof"),
        "orders",
        type_="check",
    )
    op.execute(FORGET_UNIT)
