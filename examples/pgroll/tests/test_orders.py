"""Reads and writes through the views of a version of the schema, in a database that pgroll has migrated."""

import unittest
from decimal import Decimal

from psycopg.errors import CheckViolation, ForeignKeyViolation

from shop.database import VERSION_SCHEMA, connect
from shop.orders import (
    Product,
    add_product,
    find_products,
    open_orders,
    pay,
    place_order,
    ship,
)

NOTES = Product(id=1, sku="B-1", title="Notes on the Engine", price_cents=1250)


class OrdersTest(unittest.TestCase):
    """Each test is a transaction that is rolled back."""

    def setUp(self) -> None:
        self.session = connect()
        self.addCleanup(self.session.close)
        self.addCleanup(self.session.rollback)
        self.customer = self.ask("""
            INSERT INTO customers (email, full_name)
            VALUES ('Ada@example.org', 'Ada Lovelace') RETURNING id
            """)[0]
        self.ask("""
            INSERT INTO carriers (code, name) VALUES ('post', 'The post') RETURNING code
            """)
        add_product(self.session, NOTES)

    def test_sees_the_views_of_its_version(self) -> None:
        schema, kind = self.ask(
            "SELECT current_schema(), relkind FROM pg_class WHERE oid = 'orders'::regclass"
        )
        self.assertEqual((schema, kind), (VERSION_SCHEMA, "v"))

    def test_prices_an_order(self) -> None:
        order = place_order(self.session, self.customer, "EUR", [(NOTES, 3)])
        self.assertEqual(
            self.ask(
                "SELECT total_amount, status, token IS NOT NULL FROM orders"
                f" WHERE id = {order}"
            ),
            (Decimal("37.50"), "new", True),
        )
        self.assertEqual(
            self.ask(
                f"SELECT line, quantity FROM order_items WHERE order_id = {order}"
            ),
            (1, 3),
        )

    def test_goes_from_order_to_shipment(self) -> None:
        order = place_order(self.session, self.customer, "EUR", [(NOTES, 3)])
        self.assertEqual(open_orders(self.session, "ada@EXAMPLE.org"), [order])

        pay(self.session, order, "card")
        self.assertEqual(
            self.ask(
                f"SELECT amount_cents, state FROM transactions WHERE order_id = {order}"
            ),
            (3750, "paid"),
        )

        ship(self.session, order, "post", "RR123")
        self.assertEqual(
            self.ask(
                f"SELECT carrier, tracking_code FROM shipments WHERE order_id = {order}"
            ),
            ("post", "RR123"),
        )
        self.assertEqual(open_orders(self.session, "ada@example.org"), [])

    def test_finds_products_by_the_beginning_of_their_title(self) -> None:
        self.assertEqual(find_products(self.session, "NOTES"), [NOTES.id])
        self.assertEqual(find_products(self.session, "engine"), [])

    def test_refuses_what_the_schema_refuses(self) -> None:
        with self.assertRaises(CheckViolation), self.session.transaction():
            place_order(self.session, self.customer, "EUR", [(NOTES, 0)])
        with self.assertRaises(ForeignKeyViolation), self.session.transaction():
            place_order(self.session, self.customer, "XXX", [(NOTES, 1)])

    def ask(self, query: str) -> tuple:
        return self.session.execute(query).fetchone()


if __name__ == "__main__":
    unittest.main()
