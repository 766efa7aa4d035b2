CREATE TABLE carriers (
    code varchar(8) PRIMARY KEY,
    name text       NOT NULL
);
