"""0013_public_order_token, BACKFILL: Forbid NULL in orders on the validated proof

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: ed0ccbcc9833
Revises: 79e7cfa5826c
Create Date: 2025-09-08 09:45:04

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ed0ccbcc9833"
down_revision: str | Sequence[str] | None = "79e7cfa5826c"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0013_public_order_token', '05_backfill_not_null_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

COMMIT_EACH = """
DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN token DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '05_backfill_not_null_orders';
  COMMIT;
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "token", nullable=False)
    op.drop_constraint(op.f("orders_token_not_null_proof"), "orders", type_="check")
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.execute(COMMIT_EACH)
