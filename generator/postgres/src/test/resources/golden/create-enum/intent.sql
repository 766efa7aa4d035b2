CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'glücklich 🧗');
ALTER TABLE customers ADD COLUMN mood mood NOT NULL DEFAULT 'sad';
