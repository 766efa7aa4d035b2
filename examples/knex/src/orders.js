/**
 * @typedef { import("knex").Knex } Knex
 * @typedef { import("./tables").Carrier } Carrier
 * @typedef { import("./tables").Customer } Customer
 * @typedef { import("./tables").Order } Order
 * @typedef { import("./tables").Product } Product
 * @typedef { import("./tables").Shipment } Shipment
 * @typedef { import("./tables").Transaction } Transaction
 */

/**
 * Takes an order.
 *
 * @param { Knex } database
 * @param { Customer } customer
 * @param { string } currency
 * @param { { product: Product, quantity: number }[] } lines
 * @returns { Promise<Order> }
 */
exports.placeOrder = async (database, customer, currency, lines) => {
  const cents = lines
    .map(
      ({ product, quantity }) => BigInt(product.price_cents) * BigInt(quantity),
    )
    .reduce((sum, price) => sum + price, 0n);
  const [order] = await database("orders")
    .insert({
      customer_id: customer.id,
      currency,
      total_amount: database.raw("? / 100.0", [cents.toString()]),
    })
    .returning("*");
  await database("order_items").insert(
    lines.map(({ product, quantity }, index) => ({
      order_id: order.id,
      line: index + 1,
      product_id: product.id,
      quantity,
      unit_price_cents: product.price_cents,
    })),
  );
  return order;
};

/**
 * Notes that the money for an order came in.
 *
 * @param { Knex } database
 * @param { Order } order
 * @param { string } method
 * @returns { Promise<Transaction> }
 */
exports.pay = async (database, order, method) => {
  await database("orders").where({ id: order.id }).update({ status: "paid" });
  const [transaction] = await database("transactions")
    .insert({
      order_id: order.id,
      amount_cents: order.total_amount.replace(".", ""),
      method,
      paid_at: new Date(),
      state: "paid",
    })
    .returning("*");
  return transaction;
};

/**
 * Hands an order over to a carrier.
 *
 * @param { Knex } database
 * @param { Order } order
 * @param { Carrier } carrier
 * @param { string } trackingCode
 * @returns { Promise<Shipment> }
 */
exports.ship = async (database, order, carrier, trackingCode) => {
  await database("orders").where({ id: order.id }).update({ status: "done" });
  const [shipment] = await database("shipments")
    .insert({
      order_id: order.id,
      carrier_code: carrier.code,
      sent_at: new Date(),
      tracking_code: trackingCode,
    })
    .returning("*");
  return shipment;
};

/**
 * Finds what a customer still waits for.
 *
 * @param { Knex } database
 * @param { string } email
 * @returns { Promise<Order[]> }
 */
exports.openOrders = async (database, email) =>
  database("orders")
    .join("customers", "customers.id", "orders.customer_id")
    .whereRaw("lower(customers.email) = lower(?)", [email])
    .whereNot("orders.status", "done")
    .orderBy("orders.id")
    .select("orders.*");

/**
 * Finds products by the beginning of their title.
 *
 * @param { Knex } database
 * @param { string } words
 * @returns { Promise<Product[]> }
 */
exports.findProducts = async (database, words) =>
  database("products")
    .whereRaw("starts_with(search_title, lower(?))", [words])
    .orderBy("id");
