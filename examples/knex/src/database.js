const { knex } = require("knex");
const config = require("../knexfile");

/** Opens the database that the environment names. */
exports.connect = () => knex(config);
