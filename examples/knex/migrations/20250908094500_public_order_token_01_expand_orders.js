// 0013_public_order_token, EXPAND: Add orders.token
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
    await trx.raw(`
      DO $belay$
      BEGIN
        -- Two first runs must not both create it.
        PERFORM pg_advisory_xact_lock(hashtextextended('belay.state', 0));
        -- IF NOT EXISTS would need the right to create even where everything is there.
        IF to_regnamespace('belay') IS NULL THEN
          CREATE SCHEMA belay;
        END IF;
        IF to_regclass('belay.state') IS NULL THEN
          CREATE TABLE belay.state (
            service text NOT NULL,
            schema text NOT NULL,
            change text NOT NULL,
            unit text NOT NULL,
            stamped timestamptz NOT NULL,
            last_key jsonb,
            rows_done bigint NOT NULL DEFAULT 0,
            started timestamptz,
            finished timestamptz,
            PRIMARY KEY (service, schema, change, unit)
          );
        END IF;
        IF NOT has_table_privilege('belay.state', 'SELECT')
          OR NOT has_table_privilege('belay.state', 'INSERT')
          OR NOT has_table_privilege('belay.state', 'UPDATE')
          OR NOT has_table_privilege('belay.state', 'DELETE') THEN
          RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
        END IF;
      EXCEPTION
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION '[state-table-denied] Belay keeps its progress in the table belay.state, and the role % may not create or use it (%). The owner of the database runs once: CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (service text NOT NULL, schema text NOT NULL, change text NOT NULL, unit text NOT NULL, stamped timestamptz NOT NULL, last_key jsonb, rows_done bigint NOT NULL DEFAULT 0, started timestamptz, finished timestamptz, PRIMARY KEY (service, schema, change, unit)); GRANT USAGE ON SCHEMA belay TO %; GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO %;', current_user, SQLERRM, quote_ident(current_user), quote_ident(current_user);
      END
      $belay$
    `);
    await trx.schema.alterTable("orders", (table) => {
      table.uuid("token");
    });
    await trx.raw(
      `ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid()`,
    );
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0013_public_order_token', '01_expand_orders', clock_timestamp())
      ON CONFLICT (service, schema, change, unit) DO UPDATE
        SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
    `);
  });
};

// Way back: Loses writes made since. The values written into orders.token are
// lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM orders WHERE token IS NOT NULL;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("orders", (table) => {
      table.dropColumn("token");
    });
    await trx.raw(`
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '01_expand_orders'
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
