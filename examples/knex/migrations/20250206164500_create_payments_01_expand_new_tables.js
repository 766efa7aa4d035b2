// 0004_create_payments, EXPAND: Create the table payments
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.createTable("payments", (table) => {
      table.uuid("id").defaultTo(trx.raw("gen_random_uuid()"));
      table.bigInteger("order_id").notNullable();
      table.bigInteger("amount_cents").notNullable();
      table.text("method").notNullable().defaultTo("card");
      table.timestamp("paid_at");
      table.primary(["id"], { constraintName: "payments_pkey" });
    });
    await trx.schema.alterTable("payments", (table) => {
      table.index(["order_id"], "payments_order_idx");
    });
  });
};

// Way back: Loses writes made since. The rows written into payments are lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM payments;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.dropTable("payments");
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
