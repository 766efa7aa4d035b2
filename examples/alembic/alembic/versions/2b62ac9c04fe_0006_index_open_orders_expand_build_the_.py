"""0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on customers

Locks: SHARE UPDATE EXCLUSIVE on customers.
Reads every row of customers.
Runs outside of a transaction.

Revision ID: 2b62ac9c04fe
Revises: 400439ba285b
Create Date: 2025-03-11 08:30:01

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2b62ac9c04fe"
down_revision: str | Sequence[str] | None = "400439ba285b"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("customers_email_lower_idx"),
            "customers",
            [sa.text("(lower(email))")],
            unique=False,
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("customers_email_lower_idx"),
            table_name="customers",
            postgresql_concurrently=True,
            if_exists=True,
        )
