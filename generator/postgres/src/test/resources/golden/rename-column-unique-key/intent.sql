ALTER TABLE pages RENAME COLUMN title TO heading;
