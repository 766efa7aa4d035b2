"""0009_unique_customer_email, BACKFILL: Count what stands in the way in customers

Locks: ACCESS SHARE on customers.
Reads every row of customers.

Revision ID: 637a1c049217
Revises: 643653056279
Create Date: 2025-06-03 15:05:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "637a1c049217"
down_revision: str | Sequence[str] | None = "643653056279"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REFUSE_WHILE_DUPLICATES = """
DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM customers
    WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (email) occur more than once in customers; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
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
    op.execute(REFUSE_WHILE_DUPLICATES)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(SAY)
