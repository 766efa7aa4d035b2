// 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the
// default of orders.currency
// Locks: ACCESS EXCLUSIVE on orders.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT`);
    await trx.raw(`ALTER TABLE orders ALTER COLUMN currency DROP DEFAULT`);
  });
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`ALTER TABLE orders ALTER COLUMN currency SET DEFAULT 'EUR'`);
    await trx.raw(`ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'web'`);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
