-- 0002_mood, EXPAND: Create the enum type mood
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'glücklich 🧗');
