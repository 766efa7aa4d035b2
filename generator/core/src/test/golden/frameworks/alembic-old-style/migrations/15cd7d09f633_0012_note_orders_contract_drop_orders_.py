"""0012_note_orders, CONTRACT: Drop orders.legacy

Locks: ACCESS EXCLUSIVE on orders.
Clients of the previous release fail until they are replaced.

Revision ID: 15cd7d09f633
Revises: 2cf622a3714b
Create Date: 2026-11-22 10:00:03

"""

from alembic import op

# revision identifiers, used by Alembic.
revision = "15cd7d09f633"
down_revision = "2cf622a3714b"
branch_labels = None
depends_on = None

REFUSE_ALWAYS = """
DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] Nobody kept the values.';
END
$belay$
"""


def upgrade():
    """Upgrade schema."""
    op.execute("ALTER TABLE orders DROP COLUMN legacy")


def downgrade():
    """Downgrade schema.

    There is no way back. Nobody kept the values.
    """
    op.execute(REFUSE_ALWAYS)
