"""0012_note_orders, EXPAND: Index orders.note

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: 0044
Revises: 0043
Create Date: 2026-11-22 10:00:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0044"
down_revision: str | Sequence[str] | None = "0043"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)"
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing.
    """
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx")
