// Lets Prisma's WASM schema engine talk to PostgreSQL through node's "pg": the database half of engine.mjs.
// Prisma's own adapter for pg cannot stand here: it cuts scripts at every semicolon, function bodies included, and does
// not read the catalog types name and "char".
import { randomUUID } from "node:crypto";
import pg from "pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import { statementsOf } from "./statements.mjs";

const INTERFACE = { provider: "postgres", adapterName: "@prisma/adapter-pg" };

// What the engine is told of a column of that type; everything else goes as text.
const KINDS = {
  Boolean: [16],
  Bytes: [17],
  Character: [18],
  Int64: [20, 26],
  Int32: [21, 23],
  Json: [114, 3802],
  Float: [700],
  Double: [701],
  Date: [1082],
  Time: [1083],
  DateTime: [1114, 1184],
  Numeric: [1700],
  Uuid: [2950],
  BooleanArray: [1000],
  CharacterArray: [1002],
  Int32Array: [1005, 1007],
  TextArray: [1003, 1009, 1015],
  Int64Array: [1016],
};
const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, oids]) => oids.map((oid) => [oid, ColumnTypeEnum[kind]])));

const asIsoTime = (text) => `${text.replace(/[+-]\d\d(:\d\d)?$/, "").replace(" ", "T")}+00:00`;
const unchanged = (text) => text;
const readers = new Map([
  ...KINDS.DateTime.map((oid) => [oid, asIsoTime]),
  ...[KINDS.Int64, KINDS.Json, KINDS.Date, KINDS.Time, KINDS.Numeric].flat().map((oid) => [oid, unchanged]),
]);
const types = {
  getTypeParser: (oid, format) => readers.get(oid) ?? (kindOf.has(oid) ? pg.types.getTypeParser(oid, format) : unchanged),
};

/** What the engine knows to say of an error, or the error itself where it comes from somewhere else. */
function translated(error) {
  const quoted = () => error.message.split('"')[1];
  if (error?.syscall) {
    return new DriverAdapterError({ kind: "DatabaseNotReachable", host: error.address, port: error.port });
  }
  if (!error?.code || error instanceof DriverAdapterError) return error;
  const { code, message, severity = "ERROR", detail, column, hint } = error;
  const original = { originalCode: code, originalMessage: message };
  switch (code) {
    case "3D000":
      return new DriverAdapterError({ ...original, kind: "DatabaseDoesNotExist", db: quoted() });
    case "42P01":
      return new DriverAdapterError({ ...original, kind: "TableDoesNotExist", table: quoted() });
    default:
      return new DriverAdapterError({ ...original, kind: "postgres", code, severity, message, detail, column, hint });
  }
}

const translating = (promise) =>
  promise.catch((error) => {
    throw translated(error);
  });

const identifier = (name) => `"${name.replaceAll('"', '""')}"`;

class Session {
  constructor(client, schema, afterwards) {
    Object.assign(this, INTERFACE, { client, schema, afterwards });
  }

  async #run({ sql, args = [], argTypes = [] }) {
    // The engine sees no environment: the switch that the native one reads is read here.
    const text = process.env.PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK ? sql.replace(/^SELECT pg_advisory_lock\(\d+\)/, "SELECT 1") : sql;
    const values = args.map((arg, index) =>
      argTypes[index]?.scalarType === "datetime" && typeof arg === "string" ? new Date(arg).toISOString() : arg,
    );
    return translating(this.client.query({ text, values, rowMode: "array", types }));
  }

  async queryRaw(query) {
    const { fields, rows } = await this.#run(query);
    return {
      columnNames: fields.map(({ name }) => name),
      columnTypes: fields.map(({ dataTypeID }) => kindOf.get(dataTypeID) ?? ColumnTypeEnum.Text),
      rows,
    };
  }

  async executeRaw(query) {
    const { rowCount } = await this.#run(query);
    return rowCount ?? 0;
  }

  // Native engines up to 7.3 send a script as one query, later ones statement by statement where their parser knows it.
  async executeScript(script) {
    const parts = process.env.PRISMA_SCRIPT_MODE === "split" ? statementsOf(script) : [script];
    for (const part of parts) await translating(this.client.query(part));
  }

  // The engine itself sends COMMIT and ROLLBACK.
  async startTransaction(isolation) {
    await translating(this.client.query(isolation ? `BEGIN ISOLATION LEVEL ${isolation}` : "BEGIN"));
    const session = this;
    return {
      ...INTERFACE,
      options: { usePhantomQuery: false },
      queryRaw: (query) => session.queryRaw(query),
      executeRaw: (query) => session.executeRaw(query),
      commit: async () => {},
      rollback: async () => {},
    };
  }

  getConnectionInfo() {
    return { schemaName: this.schema, supportsRelationJoins: true };
  }

  async dispose() {
    await this.client.end();
    await this.afterwards?.();
  }
}

async function session(address, afterwards) {
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "public";
  url.searchParams.delete("schema");
  const client = new pg.Client({ connectionString: url.href, application_name: "prisma-migrate" });
  await translating(client.connect());
  await translating(client.query(`SET search_path = ${identifier(schema)}`));
  return new Session(client, schema, afterwards);
}

const place = (address) => {
  const { hostname, port, pathname } = new URL(address);
  return [hostname, port || "5432", pathname].join("/");
};

/** Opens the project's database, and the scratch database in which Prisma replays migrations. */
export class Databases {
  constructor(address, shadowAddress) {
    Object.assign(this, INTERFACE, { address, shadowAddress });
  }

  connect() {
    return session(this.address);
  }

  connectToShadowDb() {
    return this.shadowAddress ? this.#emptied(this.shadowAddress) : this.#temporary();
  }

  async #emptied(address) {
    if (place(address) === place(this.address)) throw new Error("the shadow database is the project's own database");
    const shadow = await session(address);
    const schema = identifier(shadow.schema);
    await shadow.executeScript(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema};`);
    return shadow;
  }

  async #temporary() {
    const url = new URL(this.address);
    url.searchParams.delete("schema");
    const administrator = new pg.Client({ connectionString: url.href });
    await translating(administrator.connect());
    const name = `prisma_shadow_${randomUUID()}`;
    await administrator.query(`CREATE DATABASE ${identifier(name)}`);
    const copy = new URL(this.address);
    copy.pathname = `/${name}`;
    return session(copy.href, async () => {
      await administrator.query(`DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`);
      await administrator.end();
    });
  }
}
