"""0014_payment_state, EXPAND: Add payments.state

Locks: ACCESS EXCLUSIVE on payments.
Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until
they reconnect.

Revision ID: bead95f266ab
Revises: ecf4860b532c
Create Date: 2025-10-06 14:10:01

"""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "bead95f266ab"
down_revision: str | Sequence[str] | None = "ecf4860b532c"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.add_column(
        "payments",
        sa.Column(
            "state",
            postgresql.ENUM(name="payment_state", create_type=False),
            server_default=sa.text("'paid'"),
            nullable=False,
        ),
    )
    op.alter_column("payments", "state", server_default=sa.text("'pending'"))


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The values written into payments.state are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM payments WHERE state IS NOT NULL;
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_column("payments", "state")
