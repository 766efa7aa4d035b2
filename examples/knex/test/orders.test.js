const assert = require("node:assert/strict");
const { after, test } = require("node:test");
const { connect } = require("../src/database");
const orders = require("../src/orders");

const database = connect();
after(() => database.destroy());

/**
 * Runs a test in a transaction that is rolled back.
 *
 * @param { (transaction: import("knex").Knex) => Promise<void> } work
 */
async function rolledBack(work) {
  const transaction = await database.transaction();
  try {
    await work(transaction);
  } finally {
    await transaction.rollback();
  }
}

/** @param { import("knex").Knex } transaction */
async function given(transaction) {
  const [customer] = await transaction("customers")
    .insert({ email: "Ada@example.org", full_name: "Ada Lovelace" })
    .returning("*");
  const [product] = await transaction("products")
    .insert({
      id: "1",
      sku: "B-1",
      title: "Notes on the Engine",
      price_cents: "1250",
      search_title: "notes on the engine",
    })
    .returning("*");
  const [carrier] = await transaction("carriers")
    .insert({ code: "post", name: "The post" })
    .returning("*");
  return { customer, product, carrier };
}

test("prices an order", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 3 }];
    const order = await orders.placeOrder(transaction, customer, "EUR", lines);

    assert.equal(order.total_amount, "37.50");
    assert.equal(order.status, "new");
    assert.match(order.token, /^[0-9a-f-]{36}$/);
    const items = await transaction("order_items")
      .where({ order_id: order.id })
      .select("line", "quantity");
    assert.deepEqual(items, [{ line: 1, quantity: 3 }]);
    const currency = await transaction("currencies")
      .where({ code: order.currency })
      .first();
    assert.equal(currency?.minor_units, 2);
  }));

test("goes from order to shipment", () =>
  rolledBack(async (transaction) => {
    const { customer, product, carrier } = await given(transaction);
    const lines = [{ product, quantity: 3 }];
    const order = await orders.placeOrder(transaction, customer, "EUR", lines);
    const open = await orders.openOrders(transaction, "ada@EXAMPLE.org");
    assert.deepEqual(open, [order]);

    const payment = await orders.pay(transaction, order, "card");
    assert.equal(payment.amount_cents, "3750");
    assert.equal(payment.state, "paid");

    const shipment = await orders.ship(transaction, order, carrier, "RR123");
    assert.ok(shipment.sent_at);
    const left = await orders.openOrders(transaction, "ada@example.org");
    assert.deepEqual(left, []);
  }));

test("finds products by the beginning of their title", () =>
  rolledBack(async (transaction) => {
    const { product } = await given(transaction);
    const found = await orders.findProducts(transaction, "NOTES");
    assert.deepEqual(found, [product]);
    assert.deepEqual(await orders.findProducts(transaction, "engine"), []);
  }));

test("refuses a line without a piece in it", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 0 }];
    await assert.rejects(
      orders.placeOrder(transaction, customer, "EUR", lines),
      { constraint: "order_items_quantity_positive" },
    );
  }));

test("refuses an unknown currency", () =>
  rolledBack(async (transaction) => {
    const { customer, product } = await given(transaction);
    const lines = [{ product, quantity: 1 }];
    await assert.rejects(
      orders.placeOrder(transaction, customer, "XXX", lines),
      { constraint: "orders_currency_fkey" },
    );
  }));

test("ships no order that is not there", () =>
  rolledBack(async (transaction) => {
    const { carrier } = await given(transaction);
    const shipment = {
      order_id: "0",
      carrier_code: carrier.code,
    };
    await assert.rejects(transaction("shipments").insert(shipment), {
      constraint: "shipments_order_id_foreign",
    });
  }));
