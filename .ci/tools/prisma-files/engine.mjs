#!/usr/bin/env node
// Stands in for the native schema engine that the Prisma CLI would download: answers the same JSON-RPC on its standard
// input and output, and has the WASM build of that engine do the work. The CLI is told of it by
// PRISMA_SCHEMA_ENGINE_BINARY. It answers every request, with an error if need be: when an engine ends without an answer
// the CLI exits with 0 and has done nothing.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const words = process.argv.slice(2);
const valuesOf = (option) => words.flatMap((word, index) => (word === option ? [words[index + 1]] : []));
const runtimeFolder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));

if (words.includes("--version")) {
  const { version } = JSON.parse(readFileSync(join(runtimeFolder, "package.json"), "utf8"));
  console.log(`schema-engine-wasm ${version.replace(/^.*\./, "")}`);
  process.exit(0);
}

/** Prisma 7 hands over a JSON object, Prisma 6 an address or nothing but the schema that names a variable. */
function addresses() {
  const [given] = valuesOf("--datasource");
  if (given?.trimStart().startsWith("{")) return JSON.parse(given);
  const inSchema = valuesOf("--datamodels")
    .map((file) => /^\s*url\s*=\s*(?:env\("(?<variable>[^"]+)"\)|"(?<address>[^"]+)")/m.exec(readFileSync(file, "utf8")))
    .find((found) => found)?.groups;
  return { url: given ?? inSchema?.address ?? process.env[inSchema?.variable ?? "DATABASE_URL"] };
}

const { url, shadowDatabaseUrl } = addresses();

const report = (level, fields) =>
  writeSync(2, `${JSON.stringify({ timestamp: new Date(), level, fields, target: "schema_engine::logger" })}\n`);

// engine cli can-connect-to-database | create-database | drop-database
if (words.includes("cli")) {
  const { default: pg } = await import("pg");
  const command = words.find((word) => word.endsWith("-database"));
  const address = new URL(url);
  address.search = "";
  const name = decodeURIComponent(address.pathname.slice(1));
  if (command !== "can-connect-to-database") address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href });
  report("INFO", { message: "schema engine command line" });
  try {
    await client.connect();
    const verb = { "create-database": "CREATE", "drop-database": "DROP" }[command];
    if (verb) await client.query(`${verb} DATABASE "${name.replaceAll('"', '""')}"`);
    await client.end();
    report("INFO", { message: verb === "DROP" ? "The database was successfully dropped." : "Connection successful" });
    process.exit(0);
  } catch (error) {
    const known = error.syscall ? "P1001" : { "3D000": "P1003", 28000: "P1000", "28P01": "P1000" }[error.code];
    report("ERROR", { message: error.message, error_code: known, is_panic: false });
    process.exit(1);
  }
}

let panic;
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };
process.on("uncaughtException", (error) => {
  report("ERROR", { message: panic ?? error.message, is_panic: true, backtrace: error.stack });
  process.exit(101);
});

async function started() {
  if (!url) throw new Error("no address of a database: this engine needs one for every command");
  const [{ bindMigrationAwareSqlAdapterFactory }, { Databases }, runtime] = await Promise.all([
    import("@prisma/driver-adapter-utils"),
    import("./driver.mjs"),
    import("@prisma/schema-engine-wasm/schema_engine_bg"),
  ]);
  const bytes = readFileSync(join(runtimeFolder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": runtime });
  runtime.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const schemas = valuesOf("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const databases = bindMigrationAwareSqlAdapterFactory(new Databases(url, shadowDatabaseUrl));
  return runtime.SchemaEngine.new({ datamodels: schemas.length > 0 ? schemas : undefined }, () => {}, databases);
}

const engine = started();
engine.catch(() => {}); // told to whoever asks first

const say = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer({ id, method, params }) {
  const result = await (await engine)[method === "getDatabaseVersion" ? "version" : method](params);
  if (result?.stdout == null) return result ?? null;
  const { stdout, ...rest } = result;
  say({ id: `print-${id}`, method: "print", params: { content: stdout } });
  return rest;
}

createInterface({ input: process.stdin })
  .on("line", async (line) => {
    const request = JSON.parse(line);
    if (!request.method) return; // the CLI's answer to "print"
    try {
      say({ id: request.id, result: await answer(request) });
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      const { message, code, meta } = error;
      say({ id: request.id, error: { code: 4466, message, data: { is_panic: false, message, error_code: code, meta } } });
    }
  })
  .on("close", () => process.exit(0));
