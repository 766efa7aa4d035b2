"""0004_create_payments, EXPAND: Create the table payments

Locks nothing that was there before.

Revision ID: ecd23f115a40
Revises: 91ac0c1507c3
Create Date: 2025-02-06 16:45:00

"""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "ecd23f115a40"
down_revision: str | Sequence[str] | None = "91ac0c1507c3"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_table(
        "payments",
        sa.Column(
            "id",
            postgresql.UUID(),
            server_default=sa.text("gen_random_uuid()"),
            nullable=False,
        ),
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column(
            "method",
            sa.Text(),
            server_default=sa.text("'card'"),
            nullable=False,
        ),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("payments_pkey")),
    )
    op.create_index(op.f("payments_order_idx"), "payments", ["order_id"], unique=False)


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The rows written into payments are lost.
    The rows concerned, to be counted before:

        SELECT count(*) FROM payments;
    """
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_table("payments")
