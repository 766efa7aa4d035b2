// 0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the
// validated proof
// Locks: ACCESS EXCLUSIVE on customers.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("customers", (table) => {
      table.dropNullable("full_name");
    });
    await trx.schema.alterTable("customers", (table) => {
      table.dropChecks("customers_full_name_not_null_proof");
    });
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0008_rename_customer_name', '05_backfill_not_null_customers', clock_timestamp())
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
      ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_full_name_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE customers
        ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID;
      COMMIT;
      ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;
      COMMIT;
      SET LOCAL lock_timeout = '2s';
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '05_backfill_not_null_customers';
      COMMIT;
    END
    $belay$
  `);
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
