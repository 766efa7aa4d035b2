-- Everything is as it was.
SELECT 1;
