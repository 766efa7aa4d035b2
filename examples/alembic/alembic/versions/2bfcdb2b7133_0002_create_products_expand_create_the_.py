"""0002_create_products, EXPAND: Create the table products

Locks nothing that was there before.

Revision ID: 2bfcdb2b7133
Revises: eb74711c11b6
Create Date: 2025-02-03 14:30:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2bfcdb2b7133"
down_revision: str | Sequence[str] | None = "eb74711c11b6"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table(
        "products",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sku", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("price_cents", sa.BigInteger(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("weight_grams", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("products_pkey")),
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The rows written into products are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM products;
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table("products")
