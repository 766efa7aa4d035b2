"""0001_create_customers, EXPAND: Create the table customers

Locks nothing that was there before.

Revision ID: eb74711c11b6
Revises: d03be7715c9c
Create Date: 2025-02-03 09:10:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "eb74711c11b6"
down_revision: str | Sequence[str] | None = "d03be7715c9c"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table(
        "customers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("customers_pkey")),
    )
    op.create_table_comment("customers", "People who have bought, or registered.")


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The rows written into customers are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM customers;
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table("customers")
