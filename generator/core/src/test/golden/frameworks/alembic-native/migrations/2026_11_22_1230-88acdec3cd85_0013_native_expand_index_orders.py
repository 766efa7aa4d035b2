"""0013_native, EXPAND: Index orders

Locks nothing that was there before.
Runs outside of a transaction.

Revision ID: 88acdec3cd85
Revises: d37a2a75e302
Create Date: 2026-11-22 12:30:02

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "88acdec3cd85"
down_revision: str | Sequence[str] | None = "d37a2a75e302"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("orders_note_idx"),
            "orders",
            [
                "note",
                sa.text("(lower(note || '\\:x'))"),
                sa.text("total DESC NULLS LAST"),
            ],
            unique=True,
            postgresql_include=["state"],
            postgresql_nulls_not_distinct=True,
            postgresql_where=sa.text("state <> 'open'"),
            postgresql_concurrently=True,
            if_not_exists=True,
        )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing.
    """
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("orders_note_idx"),
            table_name="orders",
            postgresql_concurrently=True,
            if_exists=True,
        )
