// 0005_add_currencies, EXPAND: Create the table currencies
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.createTable("currencies", (table) => {
      table.text("code");
      table.text("name").notNullable();
      table.smallint("minor_units").notNullable();
      table.primary(["code"], { constraintName: "currencies_pkey" });
    });
  });
};

// Way back: Loses writes made since. The rows written into currencies are lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM currencies;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.dropTable("currencies");
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
