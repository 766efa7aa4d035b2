// 0013_native_kinds, EXPAND: Index sales.Order
// Locks: SHARE UPDATE EXCLUSIVE on sales.Order.
// Reads every row of sales.Order.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  // What is left of a build that was interrupted.
  const { rowCount } = await knex.raw(
    `SELECT FROM pg_index WHERE indexrelid = to_regclass('sales."Order_extra_idx"') AND NOT indisvalid`,
  );
  if (rowCount > 0) {
    await knex.raw(`DROP INDEX CONCURRENTLY sales."Order_extra_idx"`);
  }
  await knex.raw(`
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Order_extra_idx"
  ON sales."Order" (total DESC NULLS LAST, (extra ->> 'it''s')) INCLUDE (line) WHERE total > 0
`);
};

// Way back: Loses nothing.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS sales."Order_extra_idx"`);
};

// Cannot run in a transaction.
exports.config = { transaction: false };
