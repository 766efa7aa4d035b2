INSERT INTO people VALUES ('a', 'sad', 'Ann'), ('a', 'glad', 'Bob'), ('b', DEFAULT, NULL);
