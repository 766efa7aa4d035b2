INSERT INTO files VALUES ('00000000-0000-0000-0000-000000000000', '\x00ff', 'a'), ('ffffffff-ffff-ffff-ffff-ffffffffffff', NULL, 'b'), ('123e4567-e89b-12d3-a456-426614174000', '', 'c');
