"""0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the validated proof

Locks: ACCESS EXCLUSIVE on customers.

Revision ID: 643653056279
Revises: 379cc58a2027
Create Date: 2025-05-14 09:00:04

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "643653056279"
down_revision: str | Sequence[str] | None = "379cc58a2027"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0008_rename_customer_name', '05_backfill_not_null_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

COMMIT_EACH = """
DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers
    ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '05_backfill_not_null_customers';
  COMMIT;
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("customers", "full_name", nullable=False)
    op.drop_constraint(
        op.f("customers_full_name_not_null_proof"),
        "customers",
        type_="check",
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.execute(COMMIT_EACH)
