// 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
// Locks: ACCESS EXCLUSIVE on orders.
// Clients that say SELECT * or RETURNING * with prepared statements fail
// (0A000) until they reconnect.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("orders", (table) => {
      table.text("currency").notNullable().defaultTo("EUR");
      table.text("channel").defaultTo("web");
    });
  });
};

// Way back: Loses writes made since. The values written into orders.currency
// are lost. The values written into orders.channel are lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL);
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("orders", (table) => {
      table.dropColumn("channel");
    });
    await trx.schema.alterTable("orders", (table) => {
      table.dropColumn("currency");
    });
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
