// 0013_public_order_token, BACKFILL: Validate the rows of orders while
// everybody goes on writing
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null_proof`,
    );
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0013_public_order_token', '04_backfill_validate_orders', clock_timestamp())
      ON CONFLICT (service, schema, change, unit) DO UPDATE
        SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
    `);
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
    await trx.schema.alterTable("orders", (table) => {
      table.dropChecks("orders_token_not_null_proof");
    });
    await trx.raw(
      `ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID`,
    );
    await trx.raw(`
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '04_backfill_validate_orders'
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
