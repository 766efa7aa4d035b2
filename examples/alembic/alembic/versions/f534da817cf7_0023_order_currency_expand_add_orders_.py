"""0023_order_currency, EXPAND: Add orders.currency; add orders.channel

Locks: ACCESS EXCLUSIVE on orders.
Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until
they reconnect.

Revision ID: f534da817cf7
Revises: 5560ae30b605
Create Date: 2026-07-06 15:15:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "f534da817cf7"
down_revision: str | Sequence[str] | None = "5560ae30b605"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.add_column(
        "orders",
        sa.Column(
            "currency",
            sa.Text(),
            server_default=sa.text("'EUR'"),
            nullable=False,
        ),
    )
    op.add_column(
        "orders",
        sa.Column("channel", sa.Text(), server_default=sa.text("'web'"), nullable=True),
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The values written into orders.currency are lost. The
    values written into orders.channel are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL);
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_column("orders", "channel")
    op.drop_column("orders", "currency")
