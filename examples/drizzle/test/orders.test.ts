import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DrizzleQueryError, eq } from "drizzle-orm";
import pg from "pg";
import { connect, type Database } from "../src/database.js";
import {
  findProducts,
  openOrders,
  pay,
  placeOrder,
  ship,
} from "../src/orders.js";
import {
  carriers,
  currencies,
  customers,
  orderItems,
  products,
} from "../src/schema.js";

const database = connect();
after(() => database.$client.end());

/** Runs a test in a transaction that is rolled back. */
async function rolledBack(
  work: (transaction: Database) => Promise<void>,
): Promise<void> {
  const end = new Error("rolled back");
  const run = database.transaction(async (transaction) => {
    await work(transaction);
    throw end;
  });
  await run.catch((error: unknown) => {
    if (error !== end) throw error;
  });
}

async function given(transaction: Database) {
  const [customer] = await transaction
    .insert(customers)
    .values({ email: "Ada@example.org", fullName: "Ada Lovelace" })
    .returning();
  const [product] = await transaction
    .insert(products)
    .values({
      id: 1n,
      sku: "B-1",
      title: "Notes on the Engine",
      priceCents: 1250n,
      searchTitle: "notes on the engine",
    })
    .returning();
  const [carrier] = await transaction
    .insert(carriers)
    .values({ code: "post", name: "The post" })
    .returning();
  assert.ok(customer && product && carrier);
  return { customer, product, carrier };
}

/** Tells the errors of a constraint from others. */
const violates = (constraint: string) => (error: unknown) =>
  error instanceof DrizzleQueryError &&
  error.cause instanceof pg.DatabaseError &&
  error.cause.constraint === constraint;

test("prices an order", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 3 }];
    const order = await placeOrder(transaction, customer, "EUR", lines);

    assert.equal(order.totalAmount, "37.50");
    assert.equal(order.status, "new");
    assert.match(order.token, /^[0-9a-f-]{36}$/);
    const [currency] = await transaction
      .select()
      .from(currencies)
      .where(eq(currencies.code, order.currency));
    assert.equal(currency?.minorUnits, 2);
    const items = await transaction
      .select()
      .from(orderItems)
      .where(eq(orderItems.orderId, order.id));
    assert.deepEqual(
      items.map(({ line, quantity }) => [line, quantity]),
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
      violates("order_items_quantity_positive"),
    );
  }));

test("refuses an unknown currency", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 1 }];
    await assert.rejects(
      placeOrder(transaction, customer, "XXX", lines),
      violates("orders_currency_fkey"),
    );
  }));
