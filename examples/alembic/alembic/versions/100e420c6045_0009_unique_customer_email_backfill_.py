"""0009_unique_customer_email, BACKFILL: Build the index customers_email_key on customers

Locks: SHARE UPDATE EXCLUSIVE on customers.
Reads every row of customers.
Runs outside of a transaction.

Revision ID: 100e420c6045
Revises: 637a1c049217
Create Date: 2025-06-03 15:05:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "100e420c6045"
down_revision: str | Sequence[str] | None = "637a1c049217"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("customers_email_key"),
            "customers",
            ["email"],
            unique=True,
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("customers_email_key"),
            table_name="customers",
            postgresql_concurrently=True,
            if_exists=True,
        )
