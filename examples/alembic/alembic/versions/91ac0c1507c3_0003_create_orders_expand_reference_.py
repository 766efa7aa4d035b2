"""0003_create_orders, EXPAND: Reference other tables from order_items

Locks: SHARE ROW EXCLUSIVE on order_items, orders.
May have to wait for one lock while it holds another: gives up before the deadlock check
of a client (deadlock_timeout, 1 s).
Reads every row of order_items.

Revision ID: 91ac0c1507c3
Revises: 8d9d69fe2be9
Create Date: 2025-02-05 11:00:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "91ac0c1507c3"
down_revision: str | Sequence[str] | None = "8d9d69fe2be9"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_foreign_key(
        op.f("order_items_order_id_fkey"),
        "order_items",
        "orders",
        ["order_id"],
        ["id"],
        ondelete="CASCADE",
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(
        op.f("order_items_order_id_fkey"),
        "order_items",
        type_="foreignkey",
    )
