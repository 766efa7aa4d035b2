"""0023_order_currency, BACKFILL: Count what stands in the way in orders

Locks: ACCESS SHARE on currencies, orders.
Reads every row of orders.

Revision ID: 4f835fe04857
Revises: f534da817cf7
Create Date: 2026-07-06 15:15:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "4f835fe04857"
down_revision: str | Sequence[str] | None = "f534da817cf7"
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
  WHERE currency IS NOT NULL AND NOT EXISTS (SELECT FROM currencies AS belay_target WHERE belay_target.code = orders.currency);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of currencies; mend them before.', belay_rows;
  END IF;
END
$belay$
"""

SAY = """
DO $belay$
BEGIN
  RAISE NOTICE 'Nothing to undo.';
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(REFUSE_WHILE_ROWS)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(SAY)
