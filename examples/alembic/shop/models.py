"""The tables of the service, as its newest release needs them."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Numeric,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ENUM
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

PAYMENT_STATES = ("pending", "paid", "refunded", "failed")


class Base(DeclarativeBase):
    """What all tables share."""

    type_annotation_map = {
        int: BigInteger,
        str: Text,
        datetime: DateTime(timezone=True),
    }


class Carrier(Base):
    """Who brings parcels."""

    __tablename__ = "carriers"

    code: Mapped[str] = mapped_column(String(8), primary_key=True)
    name: Mapped[str]


class Shipment(Base):
    """A parcel of an order."""

    __tablename__ = "shipments"

    id: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    order_id: Mapped[int] = mapped_column(index=True)
    carrier: Mapped[str] = mapped_column(String(8), ForeignKey("carriers.code"))
    sent_at: Mapped[datetime | None]
    tracking_code: Mapped[str | None]


class Currency(Base):
    """What prices are in."""

    __tablename__ = "currencies"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    minor_units: Mapped[int] = mapped_column(SmallInteger)


class Customer(Base):
    """Who orders."""

    __tablename__ = "customers"
    __table_args__ = (
        UniqueConstraint("email", name="customers_email_key"),
        Index("customers_email_lower_idx", text("lower(email)")),
        {"comment": "People who have bought, or registered."},
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    email: Mapped[str | None]
    phone: Mapped[str | None] = mapped_column(String(20))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    full_name: Mapped[str]


class Product(Base):
    """What is for sale."""

    __tablename__ = "products"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sku: Mapped[str] = mapped_column(
        String(32), comment="The supplier's article number."
    )
    title: Mapped[str]
    price_cents: Mapped[int]
    description: Mapped[str | None]
    weight_grams: Mapped[int | None] = mapped_column(Integer)
    search_title: Mapped[str]


class Order(Base):
    """What a customer bought at one time."""

    __tablename__ = "orders"
    __table_args__ = (
        ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name="orders_customer_id_fkey",
            ondelete="RESTRICT",
        ),
        ForeignKeyConstraint(
            ["currency"], ["currencies.code"], name="orders_currency_fkey"
        ),
        Index("orders_customer_idx", "customer_id"),
        Index(
            "orders_open_idx",
            "customer_id",
            postgresql_where=text("status IS DISTINCT FROM 'done'"),
        ),
    )

    id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    customer_id: Mapped[int]
    status: Mapped[str] = mapped_column(server_default="new")
    placed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    total_amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    token: Mapped[UUID] = mapped_column(server_default=text("gen_random_uuid()"))
    currency: Mapped[str]
    channel: Mapped[str | None] = mapped_column(
        comment="Where the customer ordered; web until 2026."
    )

    customer: Mapped[Customer] = relationship()
    items: Mapped[list["OrderItem"]] = relationship(order_by="OrderItem.line")


class OrderItem(Base):
    """One line of an order."""

    __tablename__ = "order_items"
    __table_args__ = (
        PrimaryKeyConstraint("order_id", "line", name="order_items_pkey"),
        ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
            name="order_items_order_id_fkey",
            ondelete="CASCADE",
        ),
        CheckConstraint("quantity > 0", name="order_items_quantity_positive"),
    )

    order_id: Mapped[int]
    line: Mapped[int] = mapped_column(Integer)
    product_id: Mapped[int]
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price_cents: Mapped[int]


class Transaction(Base):
    """Money for an order."""

    __tablename__ = "transactions"
    __table_args__ = (
        Index("payments_order_idx", "order_id"),
        {"comment": "Money that came in for orders, or went back."},
    )

    id: Mapped[UUID] = mapped_column(
        primary_key=True, server_default=text("gen_random_uuid()")
    )
    order_id: Mapped[int]
    amount_cents: Mapped[int]
    method: Mapped[str] = mapped_column(server_default="unknown")
    paid_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(
        ENUM(*PAYMENT_STATES, name="payment_state"), server_default="pending"
    )
