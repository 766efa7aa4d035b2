ALTER TABLE members RENAME COLUMN team TO team_id;
ALTER TABLE members RENAME CONSTRAINT members_team_fkey TO members_team_id_fkey;
ALTER TABLE members RENAME COLUMN joined TO joined_on;
ALTER TABLE members RENAME CONSTRAINT comes_first TO comes_first_joined_on;
ALTER TABLE members RENAME CONSTRAINT is_counted TO is_counted_team_id;
