-- 0002_labels, EXPAND: Add the label draft to payment state
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE "payment state" ADD VALUE IF NOT EXISTS 'draft' BEFORE 'open';
