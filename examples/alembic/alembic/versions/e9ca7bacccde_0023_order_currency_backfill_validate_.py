"""0023_order_currency, BACKFILL: Validate the rows of orders while everybody goes on writing

Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on currencies.
Reads every row of orders.

Revision ID: e9ca7bacccde
Revises: fa920e0a71b7
Create Date: 2026-07-06 15:15:03

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "e9ca7bacccde"
down_revision: str | Sequence[str] | None = "fa920e0a71b7"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_currency_fkey")


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.drop_constraint(op.f("orders_currency_fkey"), "orders", type_="foreignkey")
    op.create_foreign_key(
        op.f("orders_currency_fkey"),
        "orders",
        "currencies",
        ["currency"],
        ["code"],
        postgresql_not_valid=True,
    )
