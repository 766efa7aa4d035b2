// 0008_rename_customer_name, BACKFILL: Validate the rows of customers while
// everybody goes on writing
// Locks: SHARE UPDATE EXCLUSIVE on customers.
// Reads every row of customers.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof`,
    );
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0008_rename_customer_name', '04_backfill_validate_customers', clock_timestamp())
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
    await trx.schema.alterTable("customers", (table) => {
      table.dropChecks("customers_full_name_not_null_proof");
    });
    await trx.raw(`
      ALTER TABLE customers
        ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID
    `);
    await trx.raw(`
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '04_backfill_validate_customers'
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
