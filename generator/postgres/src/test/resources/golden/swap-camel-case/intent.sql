ALTER TABLE "Orders" ALTER COLUMN "sellerName" TYPE text;
ALTER TABLE "Orders" ALTER COLUMN "sellerName" SET DEFAULT 'nobody'::text;
ALTER TABLE "Orders" ALTER COLUMN "lineCount" TYPE integer;
ALTER TABLE "Orders" RENAME CONSTRAINT "Few lines" TO "Few lines_line count";
