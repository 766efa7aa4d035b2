"""0010_link_orders_to_customers, BACKFILL: Validate the rows of orders while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on customers.
Reads every row of orders.

Revision ID: d927e0cf1577
Revises: 6893c9308c8f
Create Date: 2025-06-17 10:40:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d927e0cf1577"
down_revision: str | Sequence[str] | None = "6893c9308c8f"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey")


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_customer_id_fkey"), "orders", type_="foreignkey")
    op.create_foreign_key(
        op.f("orders_customer_id_fkey"),
        "orders",
        "customers",
        ["customer_id"],
        ["id"],
        ondelete="RESTRICT",
        postgresql_not_valid=True,
    )
