// 0014_payment_state, EXPAND: Add payments.state
// Locks: ACCESS EXCLUSIVE on payments.
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
    await trx.schema.alterTable("payments", (table) => {
      table
        .specificType("state", "payment_state")
        .notNullable()
        .defaultTo(trx.raw("'paid'"));
    });
    await trx.raw(
      `ALTER TABLE payments ALTER COLUMN state SET DEFAULT 'pending'`,
    );
  });
};

// Way back: Loses writes made since. The values written into payments.state are
// lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM payments WHERE state IS NOT NULL;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("payments", (table) => {
      table.dropColumn("state");
    });
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
