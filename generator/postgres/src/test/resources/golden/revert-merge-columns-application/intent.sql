DROP INDEX by_place;
