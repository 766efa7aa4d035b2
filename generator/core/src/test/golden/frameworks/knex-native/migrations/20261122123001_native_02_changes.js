// 0013_native, EXPAND: Change orders
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(
      `ALTER TABLE orders ADD COLUMN note text DEFAULT E'back\\\\slash, it''s 100% "new"' NOT NULL`,
    );
    await trx.raw(`COMMENT ON COLUMN orders.note IS 'what the customer wrote'`);
    await trx.raw(
      `ALTER TABLE "Sales"."Order items" ALTER COLUMN code TYPE character varying(40)`,
    );
    await trx.raw(`ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0`);
    await trx.schema.alterTable("orders", (table) => {
      table.setNullable("total");
    });
    await trx.raw(
      `ALTER TABLE "Sales"."Order items" RENAME COLUMN code TO sku`,
    );
    await trx.raw(
      `ALTER TABLE orders ADD CONSTRAINT orders_note_check CHECK (note <> '') NOT VALID`,
    );
    await trx.raw(`ALTER TABLE orders VALIDATE CONSTRAINT orders_note_check`);
  });
};

// Way back: Loses writes made since. The orders are lost.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.schema.alterTable("orders", (table) => {
      table.dropChecks("orders_note_check");
    });
    await trx.raw(
      `ALTER TABLE "Sales"."Order items" RENAME COLUMN sku TO code`,
    );
    await trx.schema.alterTable("orders", (table) => {
      table.dropNullable("total");
    });
    await trx.raw(`ALTER TABLE orders ALTER COLUMN total DROP DEFAULT`);
    await trx.schema.alterTable("orders", (table) => {
      table.dropColumn("note");
    });
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
