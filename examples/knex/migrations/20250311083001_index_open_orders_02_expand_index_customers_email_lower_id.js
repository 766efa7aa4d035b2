// 0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on
// customers
// Locks: SHARE UPDATE EXCLUSIVE on customers.
// Reads every row of customers.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  // What is left of a build that was interrupted.
  const { rowCount } = await knex.raw(
    `SELECT FROM pg_index WHERE indexrelid = to_regclass('customers_email_lower_idx') AND NOT indisvalid`,
  );
  if (rowCount > 0) {
    await knex.raw(`DROP INDEX CONCURRENTLY customers_email_lower_idx`);
  }
  await knex.raw(
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_email_lower_idx ON customers ((lower(email)))`,
  );
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS customers_email_lower_idx`);
};

// Cannot run in a transaction.
exports.config = { transaction: false };
