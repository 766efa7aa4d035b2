"""0013_native, EXPAND: Create orders

Locks nothing that was there before.

Revision ID: a4ebb5c56025
Revises: 2d
Create Date: 2026-11-22 12:30:00

"""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "a4ebb5c56025"
down_revision: str | Sequence[str] | None = "2d"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("CREATE TYPE order_state AS ENUM ('open', 'it''s \"paid\"')")
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "state",
            postgresql.ENUM(name="order_state", create_type=False),
            server_default=sa.text("'it''s \"paid\"'"),
            nullable=False,
        ),
        sa.Column(
            "placed at",
            postgresql.TIMESTAMP(timezone=True, precision=3),
            server_default=sa.text("(now() + interval '12:30')"),
            nullable=True,
        ),
        sa.Column("tags", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column("total", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column(
            "twice",
            sa.Numeric(precision=12, scale=2),
            sa.Computed("total * 2", persisted=True),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("orders_pkey")),
        sa.CheckConstraint(
            "total > 0 AND ('\\:total' <> '') AND 1::bigint = 1",
            name=op.f("orders_total_check"),
        ),
    )
    op.create_table(
        "Order items",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=20, collation="C"), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
        sa.UniqueConstraint(
            "code",
            "order_id",
            name=op.f("items_code_key"),
            deferrable=True,
            initially="DEFERRED",
            postgresql_nulls_not_distinct=True,
        ),
        schema="Sales",
    )
    op.create_table_comment("orders", 'what "customers" bought: 100%')
    op.create_foreign_key(
        op.f("items_order_fkey"),
        "Order items",
        "orders",
        ["order_id"],
        ["id"],
        ondelete="SET NULL",
        deferrable=True,
        source_schema="Sales",
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The orders are lost.
    """
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.drop_table("Order items", schema="Sales")
    op.drop_table("orders")
    op.execute("DROP TYPE order_state")
