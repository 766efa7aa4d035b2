"""What the service does with orders, in the transaction of a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from psycopg import Connection


@dataclass(frozen=True)
class Product:
    """What is for sale; its number is the supplier's."""

    id: int
    sku: str
    title: str
    price_cents: int


def add_product(session: Connection, product: Product) -> None:
    """Offer something new."""
    session.execute(
        """
        INSERT INTO products (id, sku, title, price_cents, search_title)
        VALUES (%s, %s, %s, %s, %s)
        """,
        (
            product.id,
            product.sku,
            product.title,
            product.price_cents,
            product.title.lower(),
        ),
    )


def find_products(session: Connection, beginning: str) -> list[int]:
    """Find the numbers of products by the beginning of their title."""
    rows = session.execute(
        "SELECT id FROM products WHERE starts_with(search_title, %s) ORDER BY id",
        (beginning.lower(),),
    )
    return [number for (number,) in rows]


def place_order(
    session: Connection,
    customer: int,
    currency: str,
    lines: Sequence[tuple[Product, int]],
) -> int:
    """Take an order of products and how many of each, and return its number."""
    cents = sum(product.price_cents * quantity for product, quantity in lines)
    order = _number(
        session,
        """
        INSERT INTO orders (customer_id, currency, total_amount)
        VALUES (%s, %s, %s)
        RETURNING id
        """,
        (customer, currency, Decimal(cents) / 100),
    )
    session.cursor().executemany(
        """
        INSERT INTO order_items
          (order_id, line, product_id, quantity, unit_price_cents)
        VALUES (%s, %s, %s, %s, %s)
        """,
        [
            (order, line, product.id, quantity, product.price_cents)
            for line, (product, quantity) in enumerate(lines, start=1)
        ],
    )
    return order


def pay(session: Connection, order: int, method: str) -> None:
    """Note that the money for an order came in."""
    session.execute(
        """
        INSERT INTO transactions (order_id, amount_cents, method, paid_at, state)
        SELECT id, total_amount * 100, %s, now(), 'paid' FROM orders WHERE id = %s
        """,
        (method, order),
    )
    _set_status(session, order, "paid")


def ship(session: Connection, order: int, carrier: str, tracking_code: str) -> None:
    """Hand an order over to a carrier."""
    session.execute(
        """
        INSERT INTO shipments (order_id, carrier, sent_at, tracking_code)
        VALUES (%s, %s, now(), %s)
        """,
        (order, carrier, tracking_code),
    )
    _set_status(session, order, "done")


def open_orders(session: Connection, email: str) -> list[int]:
    """Find the numbers of the orders that a customer still waits for."""
    rows = session.execute(
        """
        SELECT orders.id FROM orders
        JOIN customers ON customers.id = orders.customer_id
        WHERE lower(email) = lower(%s) AND status IS DISTINCT FROM 'done'
        ORDER BY orders.id
        """,
        (email,),
    )
    return [number for (number,) in rows]


def _set_status(session: Connection, order: int, status: str) -> None:
    session.execute("UPDATE orders SET status = %s WHERE id = %s", (status, order))


def _number(session: Connection, query: str, values: Sequence[object]) -> int:
    (number,) = session.execute(query, values).fetchone()
    return number
