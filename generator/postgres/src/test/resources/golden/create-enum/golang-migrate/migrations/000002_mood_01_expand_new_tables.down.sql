-- Way back of 0002_mood, EXPAND: Create the enum type mood
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TYPE mood;
