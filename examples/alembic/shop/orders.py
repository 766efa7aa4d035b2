"""What the service does with orders."""

from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shop.models import Customer, Order, OrderItem, Product, Shipment, Transaction

CENTS = Decimal(100)


def place_order(
    session: Session,
    customer: Customer,
    currency: str,
    lines: Iterable[tuple[Product, int]],
) -> Order:
    """Take an order of products and how many of each."""
    items = [
        OrderItem(
            line=number,
            product_id=product.id,
            quantity=quantity,
            unit_price_cents=product.price_cents,
        )
        for number, (product, quantity) in enumerate(lines, start=1)
    ]
    total = sum(item.quantity * item.unit_price_cents for item in items)
    order = Order(
        customer=customer,
        currency=currency,
        total_amount=Decimal(total) / CENTS,
        items=items,
    )
    session.add(order)
    session.flush()
    return order


def pay(session: Session, order: Order, method: str) -> Transaction:
    """Note that the money for an order came in."""
    transaction = Transaction(
        order_id=order.id,
        amount_cents=int(order.total_amount * CENTS),
        method=method,
        paid_at=func.now(),
        state="paid",
    )
    order.status = "paid"
    session.add(transaction)
    session.flush()
    return transaction


def ship(session: Session, order: Order, carrier: str, tracking_code: str) -> Shipment:
    """Hand an order over to a carrier."""
    shipment = Shipment(
        order_id=order.id,
        carrier=carrier,
        sent_at=func.now(),
        tracking_code=tracking_code,
    )
    order.status = "done"
    session.add(shipment)
    session.flush()
    return shipment


def open_orders(session: Session, email: str) -> list[Order]:
    """Find what a customer still waits for."""
    return list(
        session.scalars(
            select(Order)
            .join(Order.customer)
            .where(func.lower(Customer.email) == email.lower())
            .where(Order.status.is_distinct_from("done"))
            .order_by(Order.id)
        )
    )


def find_products(session: Session, words: str) -> list[Product]:
    """Find products by the beginning of their title."""
    return list(
        session.scalars(
            select(Product)
            .where(Product.search_title.startswith(words.lower(), autoescape=True))
            .order_by(Product.id)
        )
    )
