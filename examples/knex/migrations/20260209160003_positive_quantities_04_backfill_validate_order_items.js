// 0018_positive_quantities, BACKFILL: Validate the rows of order_items while
// everybody goes on writing
// Locks: SHARE UPDATE EXCLUSIVE on order_items.
// Reads every row of order_items.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive`,
    );
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0018_positive_quantities', '04_backfill_validate_order_items', clock_timestamp())
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
    await trx.schema.alterTable("order_items", (table) => {
      table.dropChecks("order_items_quantity_positive");
    });
    await trx.raw(
      `ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID`,
    );
    await trx.raw(`
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '04_backfill_validate_order_items'
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
