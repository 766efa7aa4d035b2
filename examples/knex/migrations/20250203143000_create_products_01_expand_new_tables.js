// 0002_create_products, EXPAND: Create the table products
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.createTable("products", (table) => {
      table.bigInteger("id");
      table.string("sku", 20).notNullable();
      table.text("title").notNullable();
      table.bigInteger("price_cents").notNullable();
      table.text("description");
      table.integer("weight_grams");
      table.primary(["id"], { constraintName: "products_pkey" });
    });
  });
};

// Way back: Loses writes made since. The rows written into products are lost.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM products;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.schema.dropTable("products");
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
