"""0012_note_orders, CONTRACT: Drop orders.legacy

Locks: ACCESS EXCLUSIVE on orders.
Clients of the previous release fail until they are replaced.

Revision ID: 0046
Revises: 0045
Create Date: 2026-11-22 10:00:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0046"
down_revision: str | Sequence[str] | None = "0045"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REFUSE_ALWAYS = """
DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] Nobody kept the values.';
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("ALTER TABLE orders DROP COLUMN legacy")


def downgrade() -> None:
    """Downgrade schema.

    There is no way back. Nobody kept the values.
    """
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute(REFUSE_ALWAYS)
