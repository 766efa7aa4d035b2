import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client.js";

/** Opens the database that the environment names. */
export function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  return new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
}
