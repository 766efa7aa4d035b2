// 0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on
// orders
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  // What is left of a build that was interrupted.
  const { rowCount } = await knex.raw(
    `SELECT FROM pg_index WHERE indexrelid = to_regclass('orders_customer_idx') AND NOT indisvalid`,
  );
  if (rowCount > 0) {
    await knex.raw(`DROP INDEX CONCURRENTLY orders_customer_idx`);
  }
  await knex.raw(
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_idx ON orders (customer_id)`,
  );
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx`);
};

// Cannot run in a transaction.
exports.config = { transaction: false };
