"""0008_rename_customer_name, BACKFILL: Constrain new writes of customers

Locks: ACCESS EXCLUSIVE on customers.

Revision ID: 87e6fc9c7211
Revises: 02379a9b0039
Create Date: 2025-05-14 09:00:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "87e6fc9c7211"
down_revision: str | Sequence[str] | None = "02379a9b0039"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAMP_UNIT = """
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0008_rename_customer_name', '03_backfill_constrain_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
"""

FORGET_UNIT = """
DELETE FROM belay.state
WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '03_backfill_constrain_customers'
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_check_constraint(
        op.f("customers_full_name_not_null_proof"),
        "customers",
        "full_name IS NOT NULL",
        postgresql_not_valid=True,
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
    op.execute(FORGET_UNIT)
