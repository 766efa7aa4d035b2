ALTER TYPE "Order State" RENAME TO "Order ""Status""";
ALTER TYPE "Order ""Status""" RENAME VALUE E'it''s "due" \\ soon' TO E'it isn''t \\n "due"';
ALTER TABLE "Orders" RENAME COLUMN "State" TO "the status";
