"""0005_add_currencies, EXPAND: Run the author's SQL

Locks: those of the author's own SQL, which only a rehearsal can tell.
May have to wait for one lock while it holds another: gives up before the deadlock check
of a client (deadlock_timeout, 1 s).

Revision ID: 97b0e00bb48f
Revises: 1db780ad1abc
Create Date: 2025-02-20 10:15:01

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "97b0e00bb48f"
down_revision: str | Sequence[str] | None = "1db780ad1abc"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

INSERT_INTO = """
INSERT INTO currencies (code, name, minor_units) VALUES
  ('CHF', 'Swiss franc', 2),
  ('EUR', 'Euro', 2),
  ('GBP', 'Pound sterling', 2),
  ('JPY', 'Yen', 0),
  ('USD', 'US dollar', 2)
"""


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(INSERT_INTO)


def downgrade() -> None:
    """Downgrade schema.

    Loses nothing. Everything is as it was.
    """
    op.execute("SET LOCAL lock_timeout = '300ms'")
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD')"
    )
