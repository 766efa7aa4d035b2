"""0011_say_orders, EXPAND: Say what orders are

Locks nothing that was there before.

Revision ID: 3780351dc861
Revises:
Create Date: 2026-11-22 10:00:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3780351dc861"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("COMMENT ON TABLE orders IS 'what customers bought'")


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing.
    """
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("COMMENT ON TABLE orders IS NULL")
