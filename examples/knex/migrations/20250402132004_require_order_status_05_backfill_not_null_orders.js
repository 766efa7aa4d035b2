// 0007_require_order_status, BACKFILL: Forbid NULL in orders on the validated
// proof
// Locks: ACCESS EXCLUSIVE on orders.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("orders", (table) => {
      table.dropNullable("status");
    });
    await trx.schema.alterTable("orders", (table) => {
      table.dropChecks("orders_status_not_null_proof");
    });
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0007_require_order_status', '05_backfill_not_null_orders', clock_timestamp())
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
  await knex.raw(`
    DO $belay$
    BEGIN
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_status_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
      COMMIT;
      ALTER TABLE orders VALIDATE CONSTRAINT orders_status_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '05_backfill_not_null_orders';
      COMMIT;
    END
    $belay$
  `);
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
