// 0013_native_kinds, EXPAND: Alter everything
// Locks: ACCESS EXCLUSIVE on app_users.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TABLE sales."Order" VALIDATE CONSTRAINT "Order_user_id_fkey"`,
    );
    await trx.schema.alterTable("app_users", (table) => {
      table.boolean("found");
      table.double("score").defaultTo(trx.raw("(1 + 1)"));
    });
    await trx.raw(`ALTER TABLE app_users RENAME COLUMN born TO "born at"`);
    await trx.raw(
      `ALTER TABLE app_users ALTER COLUMN "user" TYPE character varying(80)`,
    );
    await trx.raw(`ALTER TABLE app_users ALTER COLUMN motto DROP DEFAULT`);
    await trx.raw(
      `ALTER TABLE app_users ALTER COLUMN motto SET DEFAULT 'ask \\?'`,
    );
    await trx.schema.alterTable("app_users", (table) => {
      table.dropNullable("motto");
    });
    await trx.schema.alterTable("app_users", (table) => {
      table.setNullable("motto");
    });
    await trx.raw(`ALTER TABLE app_users ALTER COLUMN id DROP IDENTITY`);
    await trx.raw(
      `ALTER TABLE app_users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY`,
    );
    await trx.raw(`
      DO $belay$
      DECLARE
        belay_seqscan CONSTANT text := current_setting('enable_seqscan');
      BEGIN
        IF EXISTS (
          SELECT FROM pg_catalog.pg_class
          WHERE oid = to_regclass('app_users') AND (relkind = 'p' OR relispartition)) THEN
          RAISE EXCEPTION '[identity-partitioned] app_users is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave app_users.id as it is.';
        END IF;
        -- A policy must not hide rows: their numbers would be given again.
        PERFORM set_config('row_security', 'off', true);
        -- An index tells the greatest number, whatever the statistics say: the table is locked.
        PERFORM set_config('enable_seqscan', 'off', true),
          set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true);
        PERFORM setval(pg_get_serial_sequence('app_users', 'id'), greatest(max(id), 0, 1), greatest(max(id), 0) >= 1)
        FROM app_users;
        PERFORM set_config('enable_seqscan', belay_seqscan, true);
      END
      $belay$
    `);
    await trx.raw(
      `ALTER INDEX sales."Order_extra_idx" RENAME TO "Order_total_idx"`,
    );
    await trx.raw(
      `ALTER TYPE "Mood" ADD VALUE IF NOT EXISTS 'great' BEFORE 'fine'`,
    );
    await trx.raw(`ALTER TYPE "Mood" RENAME VALUE 'fine' TO 'well'`);
    await trx.raw(
      `ALTER TABLE sales."Order" DROP CONSTRAINT "Order_user_id_fkey"`,
    );
    await trx.schema.alterTable("app_users", (table) => {
      table.dropColumn("shout");
    });
    await trx.schema.renameTable("app_users", "people");
    await trx.raw(`DROP TABLE sales."Order"`);
  });
};

// Way back: There is no way back. It is a sample.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`
      DO $belay$
      BEGIN
        RAISE EXCEPTION '[irreversible] It is a sample.';
      END
      $belay$
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
