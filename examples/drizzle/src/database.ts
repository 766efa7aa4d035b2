import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "./schema.js";

/** A pool of connections, or a transaction in one of them. */
export type Database = PgDatabase<NodePgQueryResultHKT, typeof schema>;

/** Opens the database that the environment names. */
export function connect() {
  const client = new pg.Pool({ connectionString: process.env.DATABASE_URL });
  return drizzle({ client, schema });
}
