"""0012_note_orders, BACKFILL: Fill orders.note

Locks: SHARE UPDATE EXCLUSIVE on orders.
Reads every row of orders.
Runs outside of a transaction.

Revision ID: 2cf622a3714b
Revises: f185e249185d
Create Date: 2026-11-22 10:00:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2cf622a3714b"
down_revision: str | Sequence[str] | None = "f185e249185d"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.execute(
            "DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$"
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing.
    """
    pass
