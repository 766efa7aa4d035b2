"""0008_rename_customer_name, BACKFILL: Validate the rows of customers while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on customers.
Reads every row of customers.

Revision ID: 379cc58a2027
Revises: 87e6fc9c7211
Create Date: 2025-05-14 09:00:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "379cc58a2027"
down_revision: str | Sequence[str] | None = "87e6fc9c7211"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0008_rename_customer_name', '04_backfill_validate_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '04_backfill_validate_customers'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof"
    )
    op.execute(STAMP_UNIT)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(
        op.f("customers_full_name_not_null_proof"),
        "customers",
        type_="check",
    )
    op.create_check_constraint(
        op.f("customers_full_name_not_null_proof"),
        "customers",
        "full_name IS NOT NULL",
        postgresql_not_valid=True,
    )
    op.execute(FORGET_UNIT)
