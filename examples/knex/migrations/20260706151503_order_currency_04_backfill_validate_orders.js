// 0023_order_currency, BACKFILL: Validate the rows of orders while everybody
// goes on writing
// Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on currencies.
// Reads every row of orders.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TABLE orders VALIDATE CONSTRAINT orders_currency_fkey`,
    );
  });
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '300ms'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("orders", (table) => {
      table.dropForeign(["currency"], "orders_currency_fkey");
    });
    await trx.raw(`
      ALTER TABLE orders
        ADD CONSTRAINT orders_currency_fkey FOREIGN KEY (currency) REFERENCES currencies (code) NOT VALID
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
