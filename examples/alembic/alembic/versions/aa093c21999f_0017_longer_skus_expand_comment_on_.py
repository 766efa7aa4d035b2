"""0017_longer_skus, EXPAND: Comment on products.sku

Locks: SHARE UPDATE EXCLUSIVE on products.

Revision ID: aa093c21999f
Revises: 1155682832ba
Create Date: 2026-01-12 11:25:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "aa093c21999f"
down_revision: str | Sequence[str] | None = "1155682832ba"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("products", "sku", comment="The supplier's article number.")


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.alter_column("products", "sku", comment=None)
