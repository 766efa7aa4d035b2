"""0006_index_open_orders, EXPAND: Build the index orders_open_idx on orders

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: 400439ba285b
Revises: 97b0e00bb48f
Create Date: 2025-03-11 08:30:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "400439ba285b"
down_revision: str | Sequence[str] | None = "97b0e00bb48f"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("orders_open_idx"),
            "orders",
            ["customer_id"],
            unique=False,
            postgresql_where=sa.text("status IS DISTINCT FROM 'done'"),
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("orders_open_idx"),
            table_name="orders",
            postgresql_concurrently=True,
            if_exists=True,
        )
