ALTER TYPE "payment state" ADD VALUE 'refunded';
ALTER TYPE "payment state" ADD VALUE 'draft' BEFORE 'open';
ALTER TYPE "payment state" ADD VALUE 'it''s due' AFTER 'open';
