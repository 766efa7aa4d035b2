-- 0013_native_kinds, EXPAND: Alter everything
-- Locks: ACCESS EXCLUSIVE on app_users.

DO $migration$
#variable_conflict use_column
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "sales"."Order" VALIDATE CONSTRAINT "Order_user_id_fkey";

  -- AlterTable
  ALTER TABLE "app_users" ADD COLUMN "found" BOOLEAN;

  -- AlterTable
  ALTER TABLE "app_users" ADD COLUMN "score" DOUBLE PRECISION DEFAULT (1 + 1);

  -- AlterTable
  ALTER TABLE "app_users" RENAME COLUMN "born" TO "born at";

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "user" SET DATA TYPE VARCHAR(80);

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "motto" DROP DEFAULT;

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "motto" SET DEFAULT 'ask ?';

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "motto" SET NOT NULL;

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "motto" DROP NOT NULL;

  -- AlterTable
  ALTER TABLE "app_users" ALTER COLUMN "id" DROP IDENTITY;

  ALTER TABLE app_users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

  DO $belay$
  DECLARE
    belay_seqscan CONSTANT text := current_setting('enable_seqscan');
  BEGIN
    IF EXISTS (
      SELECT FROM pg_catalog.pg_class
      WHERE oid = to_regclass('app_users') AND (relkind = 'p' OR relispartition)) THEN
      RAISE EXCEPTION '[identity-partitioned] app_users is partitioned or a partition, where an identity means something else before PostgreSQL 17: leave app_users.id as it is.';
    END IF;
    -- A policy must not hide rows: their numbers would be given again.
    PERFORM set_config('row_security', 'off', true);
    -- An index tells the greatest number, whatever the statistics say: the table is locked.
    PERFORM set_config('enable_seqscan', 'off', true),
      set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true);
    PERFORM setval(pg_get_serial_sequence('app_users', 'id'), greatest(max(id), 0, 1), greatest(max(id), 0) >= 1)
    FROM app_users;
    PERFORM set_config('enable_seqscan', belay_seqscan, true);
  END
  $belay$;

  -- RenameIndex
  ALTER INDEX "sales"."Order_extra_idx" RENAME TO "Order_total_idx";

  -- AlterEnum
  ALTER TYPE "Mood" ADD VALUE IF NOT EXISTS 'great' BEFORE 'fine';

  -- AlterEnum
  ALTER TYPE "Mood" RENAME VALUE 'fine' TO 'well';

  -- DropForeignKey
  ALTER TABLE "sales"."Order" DROP CONSTRAINT "Order_user_id_fkey";

  -- AlterTable
  ALTER TABLE "app_users" DROP COLUMN "shout";

  -- AlterTable
  ALTER TABLE "app_users" RENAME TO "people";

  -- DropTable
  DROP TABLE "sales"."Order";
END
$migration$;
