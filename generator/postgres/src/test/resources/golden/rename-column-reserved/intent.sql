ALTER TABLE "order" RENAME COLUMN "from" TO "table";
