"""0005_add_currencies, EXPAND: Create the table currencies

Locks nothing that was there before.

Revision ID: 1db780ad1abc
Revises: ecd23f115a40
Create Date: 2025-02-20 10:15:00

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "1db780ad1abc"
down_revision: str | Sequence[str] | None = "ecd23f115a40"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table(
        "currencies",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("currencies_pkey")),
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The rows written into currencies are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM currencies;
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table("currencies")
