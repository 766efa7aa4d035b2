-- 0002_labels, EXPAND: Add the label it's due to payment state
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE "payment state" ADD VALUE IF NOT EXISTS 'it''s due' AFTER 'open';
