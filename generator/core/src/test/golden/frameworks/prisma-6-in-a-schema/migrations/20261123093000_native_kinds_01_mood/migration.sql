-- 0013_native_kinds, EXPAND: Create the type Mood
-- Locks nothing that was there before.

DO $migration$
BEGIN
  SET LOCAL search_path TO DEFAULT;
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- CreateEnum
  CREATE TYPE "Mood" AS ENUM ('fine', 'it''s so-so', E'C:\\temp', '100% #{x} ${y} {{z}}');
END
$migration$;
