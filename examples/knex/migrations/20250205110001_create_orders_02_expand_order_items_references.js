// 0003_create_orders, EXPAND: Reference other tables from order_items
// Locks: SHARE ROW EXCLUSIVE on order_items, orders.
// May have to wait for one lock while it holds another: gives up before the
// deadlock check of a client (deadlock_timeout, 1 s).
// Reads every row of order_items.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '300ms'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("order_items", (table) => {
      table
        .foreign(["order_id"], "order_items_order_id_fkey")
        .references(["id"])
        .inTable("orders")
        .onDelete("CASCADE");
    });
  });
};

// Way back: Loses nothing. Everything is as it was.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '300ms'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.alterTable("order_items", (table) => {
      table.dropForeign(["order_id"], "order_items_order_id_fkey");
    });
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
