"""0014_payment_state, EXPAND: Create the enum type payment_state

Locks nothing that was there before.

Revision ID: ecf4860b532c
Revises: ed0ccbcc9833
Create Date: 2025-10-06 14:10:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ecf4860b532c"
down_revision: str | Sequence[str] | None = "ed0ccbcc9833"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute("CREATE TYPE payment_state AS ENUM ('pending', 'paid', 'failed')")


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute("DROP TYPE payment_state")
