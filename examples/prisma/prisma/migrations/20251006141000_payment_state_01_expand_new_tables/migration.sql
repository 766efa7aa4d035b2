-- 0014_payment_state, EXPAND: Create the enum type payment_state
-- Locks nothing that was there before.

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('pending', 'paid', 'failed');
