"""Reads and writes through the models, in a database that Alembic has migrated."""

import os
import unittest
from decimal import Decimal

from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shop.models import Carrier, Currency, Customer, Product
from shop.orders import find_products, open_orders, pay, place_order, ship


class OrdersTest(unittest.TestCase):
    """Each test is a transaction that is rolled back."""

    def setUp(self) -> None:
        engine = create_engine(os.environ["DATABASE_URL"])
        self.addCleanup(engine.dispose)
        connection = engine.connect()
        self.addCleanup(connection.close)
        transaction = connection.begin()
        self.addCleanup(transaction.rollback)
        self.session = Session(connection)
        self.addCleanup(self.session.close)
        self.customer = Customer(email="Ada@example.org", full_name="Ada Lovelace")
        self.product = Product(
            id=1,
            sku="B-1",
            title="Notes on the Engine",
            price_cents=1250,
            search_title="notes on the engine",
        )
        self.session.merge(Currency(code="EUR", name="Euro", minor_units=2))
        self.session.add_all([self.customer, self.product])
        self.session.add(Carrier(code="post", name="The post"))
        self.session.flush()

    def test_goes_from_order_to_shipment(self) -> None:
        order = place_order(self.session, self.customer, "EUR", [(self.product, 3)])
        self.session.refresh(order)
        self.assertEqual(order.total_amount, Decimal("37.50"))
        self.assertEqual(order.status, "new")
        self.assertIsNotNone(order.token)
        self.assertEqual(open_orders(self.session, "ada@EXAMPLE.org"), [order])

        transaction = pay(self.session, order, "card")
        self.session.refresh(transaction)
        self.assertEqual((transaction.amount_cents, transaction.state), (3750, "paid"))

        shipment = ship(self.session, order, "post", "RR123")
        self.session.refresh(shipment)
        self.assertIsNotNone(shipment.sent_at)
        self.assertEqual(open_orders(self.session, "ada@example.org"), [])

    def test_finds_products_by_the_beginning_of_their_title(self) -> None:
        self.assertEqual(find_products(self.session, "NOTES"), [self.product])
        self.assertEqual(find_products(self.session, "engine"), [])

    def test_refuses_what_the_schema_refuses(self) -> None:
        with self.assertRaises(IntegrityError), self.session.begin_nested():
            place_order(self.session, self.customer, "EUR", [(self.product, 0)])
        with self.assertRaises(IntegrityError), self.session.begin_nested():
            place_order(self.session, self.customer, "XXX", [(self.product, 1)])


if __name__ == "__main__":
    unittest.main()
