"""0010_link_orders_to_customers, BACKFILL: Hold new writes of orders to what they reference

Locks: SHARE ROW EXCLUSIVE on customers, orders.
May have to wait for one lock while it holds another: gives up before the deadlock check
of a client (deadlock_timeout, 1 s).

Revision ID: 6893c9308c8f
Revises: 70f67924fa5d
Create Date: 2025-06-17 10:40:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6893c9308c8f"
down_revision: str | Sequence[str] | None = "70f67924fa5d"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_foreign_key(
        op.f("orders_customer_id_fkey"),
        "orders",
        "customers",
        ["customer_id"],
        ["id"],
        ondelete="RESTRICT",
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_customer_id_fkey"), "orders", type_="foreignkey")
