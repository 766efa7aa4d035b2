"""0013_public_order_token, BACKFILL: Validate the rows of orders while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.

Revision ID: 79e7cfa5826c
Revises: b68f31acaf79
Create Date: 2025-09-08 09:45:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "79e7cfa5826c"
down_revision: str | Sequence[str] | None = "b68f31acaf79"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0013_public_order_token', '04_backfill_validate_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '04_backfill_validate_orders'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null_proof")
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_token_not_null_proof"), "orders", type_="check")
    op.create_check_constraint(
        op.f("orders_token_not_null_proof"),
        "orders",
        "token IS NOT NULL",
        postgresql_not_valid=True,
    )
    op.execute(FORGET_UNIT)
