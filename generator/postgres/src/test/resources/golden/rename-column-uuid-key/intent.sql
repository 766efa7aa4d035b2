ALTER TABLE files RENAME COLUMN body TO content;
