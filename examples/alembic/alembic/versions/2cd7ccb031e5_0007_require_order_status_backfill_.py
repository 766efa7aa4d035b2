"""0007_require_order_status, BACKFILL: Forbid NULL in orders on the validated proof

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: 2cd7ccb031e5
Revises: 87cb9f1c80e8
Create Date: 2025-04-02 13:20:04

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2cd7ccb031e5"
down_revision: str | Sequence[str] | None = "87cb9f1c80e8"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0007_require_order_status', '05_backfill_not_null_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

COMMIT_EACH = """
DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '05_backfill_not_null_orders';
  COMMIT;
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "status", nullable=False)
    op.drop_constraint(op.f("orders_status_not_null_proof"), "orders", type_="check")
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.execute(COMMIT_EACH)
