"""0026_honest_defaults, EXPAND: Set the default of transactions.method

Locks: ACCESS EXCLUSIVE on transactions.

Revision ID: cfcea2c98d63
Revises: 498f2b8aa3ac
Create Date: 2026-11-09 10:20:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "cfcea2c98d63"
down_revision: str | Sequence[str] | None = "498f2b8aa3ac"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("transactions", "method", server_default=sa.text("'unknown'"))


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("transactions", "method", server_default=sa.text("'card'"))
