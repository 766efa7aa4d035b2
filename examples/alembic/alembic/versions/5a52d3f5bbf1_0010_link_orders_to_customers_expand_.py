"""0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on orders

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: 5a52d3f5bbf1
Revises: f41a7cc71be3
Create Date: 2025-06-17 10:40:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5a52d3f5bbf1"
down_revision: str | Sequence[str] | None = "f41a7cc71be3"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("orders_customer_idx"),
            "orders",
            ["customer_id"],
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
            op.f("orders_customer_idx"),
            table_name="orders",
            postgresql_concurrently=True,
            if_exists=True,
        )
