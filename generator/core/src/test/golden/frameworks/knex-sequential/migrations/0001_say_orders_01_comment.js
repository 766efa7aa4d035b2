// 0011_say_orders, EXPAND: Say what orders are
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`COMMENT ON TABLE orders IS 'what customers bought'`);
  });
};

// Way back: Loses nothing.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`COMMENT ON TABLE orders IS NULL`);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
