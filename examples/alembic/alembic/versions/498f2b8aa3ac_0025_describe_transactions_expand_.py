"""0025_describe_transactions, EXPAND: Comment on orders.channel

Locks: SHARE UPDATE EXCLUSIVE on orders.

Revision ID: 498f2b8aa3ac
Revises: 5eb4f0cd6990
Create Date: 2026-10-12 11:35:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "498f2b8aa3ac"
down_revision: str | Sequence[str] | None = "5eb4f0cd6990"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column(
        "orders",
        "channel",
        comment="Where the customer ordered; web until 2026.",
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "channel", comment=None)
