"""0012_note_orders, BACKFILL: Fill orders.note

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: 2cf622a3714b
Revises: f185e249185d
Create Date: 2026-11-22 10:00:02

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "2cf622a3714b"
down_revision = "f185e249185d"
branch_labels = None
depends_on = None


def upgrade():
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute(
            "DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$"
        )


def downgrade():
    """Downgrade schema.

    Loses nothing.
    """
    pass
