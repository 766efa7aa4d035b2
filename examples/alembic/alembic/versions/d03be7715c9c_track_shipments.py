"""track shipments

Revision ID: d03be7715c9c
Revises: 8c2d90e1b6fa
Create Date: 2026-02-03 11:05:19.004416

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d03be7715c9c"
down_revision: str | Sequence[str] | None = "8c2d90e1b6fa"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.add_column("shipments", sa.Column("tracking_code", sa.Text(), nullable=True))
    op.create_index(
        op.f("ix_shipments_order_id"), "shipments", ["order_id"], unique=False
    )


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_index(op.f("ix_shipments_order_id"), table_name="shipments")
    op.drop_column("shipments", "tracking_code")
