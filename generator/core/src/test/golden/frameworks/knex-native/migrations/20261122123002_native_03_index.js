// 0013_native, EXPAND: Index orders
// Locks nothing that was there before.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  // What is left of a build that was interrupted.
  const { rowCount } = await knex.raw(
    `SELECT FROM pg_index WHERE indexrelid = to_regclass('orders_note_idx') AND NOT indisvalid`,
  );
  if (rowCount > 0) {
    await knex.raw(`DROP INDEX CONCURRENTLY orders_note_idx`);
  }
  await knex.raw(`
    CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx
      ON orders (note, (lower(note || ':x')), total DESC NULLS LAST) INCLUDE (state) NULLS NOT DISTINCT WHERE state <> 'open'
  `);
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
