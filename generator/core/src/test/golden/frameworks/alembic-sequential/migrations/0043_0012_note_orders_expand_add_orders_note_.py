"""0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger

Locks: ACCESS EXCLUSIVE on orders.
Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until
they reconnect.

Revision ID: 0043
Revises: 0042
Create Date: 2026-11-22 10:00:00

"""

from collections.abc import Sequence

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "0043"
down_revision: str | Sequence[str] | None = "0042"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

CREATE_FUNCTION = r"""
CREATE FUNCTION note_order() RETURNS trigger LANGUAGE plpgsql AS $hazards$
-- it's a comment; with a quote and a semicolon
DECLARE
  slots int[] := ARRAY[1, 2];
  note text := 'a; b' || '$' || '${x}' || '#{x}' || '\:x' || '%s' || '%%' || '?' || '{{ x }}' || '\t' || '\\';
BEGIN
  NEW.note := CASE WHEN NEW.total::bigint > 0 THEN note ELSE slots[1]::text END;
  RETURN NEW;
END
$hazards$
"""


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("ALTER TABLE orders ADD COLUMN note text")
    op.execute(CREATE_FUNCTION)
    op.execute(
        "CREATE TRIGGER note_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_order() -- last"
    )


def downgrade() -> None:
    """Downgrade schema.

    Loses writes made since. The notes go with their column.
    The rows concerned, to be counted before:

        SELECT count(*)
        FROM orders
        WHERE note IS NOT NULL;
    """
    with op.get_context().autocommit_block():
        pass  # commit what ran before: its locks and SET LOCAL end here
    op.execute("DROP TRIGGER note_order ON orders")
    op.execute("DROP FUNCTION note_order()")
    op.execute("ALTER TABLE orders DROP COLUMN note")
