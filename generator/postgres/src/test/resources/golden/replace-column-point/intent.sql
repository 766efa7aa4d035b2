ALTER TABLE places ALTER COLUMN spot TYPE point USING spot::point;
ALTER TABLE places RENAME COLUMN spot TO location;
