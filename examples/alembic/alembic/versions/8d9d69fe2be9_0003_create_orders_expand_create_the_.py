"""0003_create_orders, EXPAND: Create the table orders; create the table order_items

Locks nothing that was there before.

Revision ID: 8d9d69fe2be9
Revises: 2bfcdb2b7133
Create Date: 2025-02-05 11:00:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8d9d69fe2be9"
down_revision: str | Sequence[str] | None = "2bfcdb2b7133"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column(
            "placed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("total_cents", sa.BigInteger(), nullable=False),
        sa.Column("legacy_ref", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("orders_pkey")),
    )
    op.create_table(
        "order_items",
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price_cents", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "line", name=op.f("order_items_pkey")),
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The rows written into orders are lost. The rows written
    into order_items are lost.
    The rows concerned, to be counted before:

        SELECT (SELECT count(*) FROM order_items) + (SELECT count(*) FROM orders);
    """
    op.execute("SET LOCAL lock_timeout = '200ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table("order_items")
    op.drop_table("orders")
