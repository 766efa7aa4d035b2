"""0023_order_currency, BACKFILL: Hold new writes of orders to what they reference

Locks: SHARE ROW EXCLUSIVE on currencies, orders.
May have to wait for one lock while it holds another: gives up before the deadlock check
of a client (deadlock_timeout, 1 s).

Revision ID: fa920e0a71b7
Revises: 4f835fe04857
Create Date: 2026-07-06 15:15:02

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "fa920e0a71b7"
down_revision: str | Sequence[str] | None = "4f835fe04857"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.create_foreign_key(
        op.f("orders_currency_fkey"),
        "orders",
        "currencies",
        ["currency"],
        ["code"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_currency_fkey"), "orders", type_="foreignkey")
