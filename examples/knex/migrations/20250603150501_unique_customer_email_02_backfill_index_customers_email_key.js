// 0009_unique_customer_email, BACKFILL: Build the index customers_email_key on
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
    `SELECT FROM pg_index WHERE indexrelid = to_regclass('customers_email_key') AND NOT indisvalid`,
  );
  if (rowCount > 0) {
    await knex.raw(`DROP INDEX CONCURRENTLY customers_email_key`);
  }
  await knex.raw(
    `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_email_key ON customers (email)`,
  );
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS customers_email_key`);
};

// Cannot run in a transaction.
exports.config = { transaction: false };
