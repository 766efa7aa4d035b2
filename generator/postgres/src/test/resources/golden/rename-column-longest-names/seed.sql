INSERT INTO a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be VALUES (1, 'a'), (2, 'b');
