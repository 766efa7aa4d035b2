"""0025_describe_transactions, EXPAND: Comment on transactions

Locks: SHARE UPDATE EXCLUSIVE on transactions.

Revision ID: 5eb4f0cd6990
Revises: 3832c2fec87e
Create Date: 2026-10-12 11:35:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "5eb4f0cd6990"
down_revision: str | Sequence[str] | None = "3832c2fec87e"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table_comment(
        "transactions",
        "Money that came in for orders, or went back.",
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table_comment("transactions")
