// 0012_note_orders, EXPAND: Index orders.note
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.raw(
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)`,
  );
};

// Way back: Loses nothing.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx`);
};

// Cannot run in a transaction.
exports.config = { transaction: false };
