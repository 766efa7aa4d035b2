"""0013_native, EXPAND: Change orders

Locks nothing that was there before.

Revision ID: d37a2a75e302
Revises: a4ebb5c56025
Create Date: 2026-11-22 12:30:01

"""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d37a2a75e302"
down_revision: str | Sequence[str] | None = "a4ebb5c56025"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.add_column(
        "orders",
        sa.Column(
            "note",
            sa.Text(),
            server_default=sa.text("E'back\\\\slash, it''s 100% \"new\"'"),
            nullable=False,
        ),
    )
    op.alter_column("orders", "note", comment="what the customer wrote")
    op.alter_column(
        "Order items",
        "code",
        existing_type=sa.String(length=20),
        type_=sa.String(length=40),
        schema="Sales",
    )
    op.alter_column("orders", "total", server_default=sa.text("0"))
    op.alter_column("orders", "total", nullable=True)
    op.alter_column("Order items", "code", new_column_name="sku", schema="Sales")
    op.create_check_constraint(
        op.f("orders_note_check"),
        "orders",
        "note <> ''",
        postgresql_not_valid=True,
    )
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_note_check")


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The orders are lost.
    """
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.drop_constraint(op.f("orders_note_check"), "orders", type_="check")
    op.alter_column("Order items", "sku", new_column_name="code", schema="Sales")
    op.alter_column("orders", "total", nullable=False)
    op.alter_column("orders", "total", server_default=None)
    op.drop_column("orders", "note")
