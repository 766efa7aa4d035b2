"""0012_note_orders, EXPAND: Index orders.note

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: f185e249185d
Revises: bb61874991c9
Create Date: 2026-11-22 10:00:01

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "f185e249185d"
down_revision = "bb61874991c9"
branch_labels = None
depends_on = None


def upgrade():
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)"
        )


def downgrade():
    """Downgrade schema.

    Loses nothing.
    """
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx")
