"""0012_totals_as_amounts, BACKFILL: Count what stands in the way in orders

Locks: ACCESS SHARE on orders.
Reads every row of orders.

Revision ID: 7681268f37c0
Revises: a597000d0ca4
Create Date: 2025-08-19 12:00:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "7681268f37c0"
down_revision: str | Sequence[str] | None = "a597000d0ca4"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REFUSE_WHILE_ROWS = """
DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE total_amount IS NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in total_amount, which is to be NOT NULL: the up expression gave NULL; mend their total_cents, or go back and correct the expression.', belay_rows;
  END IF;
END
$belay$
"""

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0012_totals_as_amounts', '03_backfill_check_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '03_backfill_check_orders'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(REFUSE_WHILE_ROWS)
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(FORGET_UNIT)
