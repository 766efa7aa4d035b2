/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = function (knex) {
  return knex.schema.createTable("shipments", (table) => {
    table.bigIncrements("id");
    table.bigInteger("order_id").notNullable();
    table.string("carrier_code", 8).notNullable().references("carriers.code");
    table.timestamp("sent_at");
  });
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = function (knex) {
  return knex.schema.dropTable("shipments");
};
