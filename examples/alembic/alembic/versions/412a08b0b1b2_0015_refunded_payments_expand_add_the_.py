"""0015_refunded_payments, EXPAND: Add the label refunded to payment_state

Locks nothing that was there before.

Revision ID: 412a08b0b1b2
Revises: bead95f266ab
Create Date: 2025-11-04 10:00:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "412a08b0b1b2"
down_revision: str | Sequence[str] | None = "bead95f266ab"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

SAY = """
DO $belay$
BEGIN
  RAISE NOTICE 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.';
END
$belay$
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid'"
    )


def downgrade() -> None:
    """Downgrade schema.

    There is no way back. The label refunded stays in payment_state: PostgreSQL cannot
    remove a label.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(SAY)
