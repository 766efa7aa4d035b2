-- 0013_native_kinds, EXPAND: Create the type Mood
-- Locks nothing that was there before.

-- CreateEnum
CREATE TYPE "Mood" AS ENUM ('fine', 'it''s so-so', E'C:\\temp', '100% #{x} ${y} {{z}}');
