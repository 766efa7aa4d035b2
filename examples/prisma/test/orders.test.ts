import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Prisma } from "../generated/prisma/client.js";
import { connect } from "../src/database.js";
import {
  findProducts,
  openOrders,
  pay,
  placeOrder,
  ship,
} from "../src/orders.js";

const database = connect();
after(() => database.$disconnect());

/** Runs a test in a transaction that is rolled back. */
async function rolledBack(
  work: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<void> {
  const end = new Error("rolled back");
  const run = database.$transaction(async (transaction) => {
    await work(transaction);
    throw end;
  });
  await run.catch((error: unknown) => {
    if (error !== end) throw error;
  });
}

async function given(transaction: Prisma.TransactionClient) {
  return {
    customer: await transaction.customer.create({
      data: { email: "Ada@example.org", fullName: "Ada Lovelace" },
    }),
    product: await transaction.product.create({
      data: {
        id: 1n,
        sku: "B-1",
        title: "Notes on the Engine",
        priceCents: 1250n,
        searchTitle: "notes on the engine",
      },
    }),
    carrier: await transaction.carrier.create({
      data: { code: "post", name: "The post" },
    }),
  };
}

test("prices an order", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 3 }];
    const { id } = await placeOrder(transaction, customer, "EUR", lines);

    const order = await transaction.order.findUniqueOrThrow({
      where: { id },
      include: { items: true, currency: true },
    });
    assert.equal(order.totalAmount.toFixed(2), "37.50");
    assert.equal(order.status, "new");
    assert.match(order.token, /^[0-9a-f-]{36}$/);
    assert.equal(order.currency.minorUnits, 2);
    assert.deepEqual(
      order.items.map(({ line, quantity }) => [line, quantity]),
      [[1, 3]],
    );
  }));

test("goes from order to shipment", () =>
  rolledBack(async (transaction) => {
    const { customer, product, carrier } = await given(transaction);
    const lines = [{ product, quantity: 3 }];
    const order = await placeOrder(transaction, customer, "EUR", lines);
    assert.deepEqual(await openOrders(transaction, "ada@EXAMPLE.org"), [order]);

    const payment = await pay(transaction, order, "card");
    assert.equal(payment.amountCents, 3750n);
    assert.equal(payment.state, "paid");

    const shipment = await ship(transaction, order, carrier, "RR123");
    assert.ok(shipment.sentAt);
    assert.equal(shipment.deliveredAt, null);
    assert.deepEqual(await openOrders(transaction, "ada@example.org"), []);
  }));

test("finds products by the beginning of their title", () =>
  rolledBack(async (transaction) => {
    const { product } = await given(transaction);
    assert.deepEqual(await findProducts(transaction, "NOTES"), [product]);
    assert.deepEqual(await findProducts(transaction, "engine"), []);
  }));

test("refuses a line without a piece in it", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 0 }];
    await assert.rejects(
      placeOrder(transaction, customer, "EUR", lines),
      /order_items_quantity_positive/,
    );
  }));

test("refuses an unknown currency", () =>
  rolledBack(async (transaction) => {
    const { customer } = await given(transaction);
    await assert.rejects(placeOrder(transaction, customer, "XXX", []), {
      code: "P2025",
    });
  }));
