"""0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of orders.currency

Locks: ACCESS EXCLUSIVE on orders.

Revision ID: 2e24e6d26770
Revises: cfcea2c98d63
Create Date: 2026-11-09 10:20:01

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "2e24e6d26770"
down_revision: str | Sequence[str] | None = "cfcea2c98d63"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "channel", server_default=None)
    op.alter_column("orders", "currency", server_default=None)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("orders", "currency", server_default=sa.text("'EUR'"))
    op.alter_column("orders", "channel", server_default=sa.text("'web'"))
