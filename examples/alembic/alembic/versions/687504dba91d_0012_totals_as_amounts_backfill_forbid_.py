"""0012_totals_as_amounts, BACKFILL: Forbid NULL in orders on the validated proof

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: 687504dba91d
Revises: 5e6975b8871a
Create Date: 2025-08-19 12:00:05

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "687504dba91d"
down_revision: str | Sequence[str] | None = "5e6975b8871a"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0012_totals_as_amounts', '06_backfill_not_null_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

COMMIT_EACH = """
DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_amount_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders
    ADD CONSTRAINT orders_total_amount_not_null_proof CHECK (total_amount IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_total_amount_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN total_amount DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '06_backfill_not_null_orders';
  COMMIT;
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "total_amount", nullable=False)
    op.drop_constraint(
        op.f("orders_total_amount_not_null_proof"),
        "orders",
        type_="check",
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.execute(COMMIT_EACH)
