"""0006_index_open_orders, EXPAND: Verify that the indexes are valid

Locks nothing that was there before.

Revision ID: a89254a25f78
Revises: 2b62ac9c04fe
Create Date: 2025-03-11 08:30:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a89254a25f78"
down_revision: str | Sequence[str] | None = "2b62ac9c04fe"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REQUIRE_VALID_INDEX = """
DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_open_idx') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_open_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_open_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_open_idx, then the unit that builds it, then this one again.';
  END IF;
END
$belay$
"""

REQUIRE_VALID_INDEX_2 = """
DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_email_lower_idx') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index customers_email_lower_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_email_lower_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_email_lower_idx, then the unit that builds it, then this one again.';
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
    op.execute(REQUIRE_VALID_INDEX_2)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(SAY)
