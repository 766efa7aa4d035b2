"""0010_link_orders_to_customers, BACKFILL: Count what stands in the way in orders

Locks: ACCESS SHARE on customers, orders.
Reads every row of orders.

Revision ID: 70f67924fa5d
Revises: 5a52d3f5bbf1
Create Date: 2025-06-17 10:40:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "70f67924fa5d"
down_revision: str | Sequence[str] | None = "5a52d3f5bbf1"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REQUIRE_VALID_INDEX = """
DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_customer_idx') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_customer_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_customer_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_customer_idx, then the unit that builds it, then this one again.';
  END IF;
END
$belay$
"""

REFUSE_WHILE_ROWS = """
DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers AS belay_target WHERE belay_target.id = orders.customer_id);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of customers; mend them before.', belay_rows;
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
    op.execute(REQUIRE_VALID_INDEX)
    op.execute(REFUSE_WHILE_ROWS)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(SAY)
