CREATE TABLE shipments (
    id       bigint     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint     NOT NULL,
    carrier  varchar(8) NOT NULL REFERENCES carriers (code),
    sent_at  timestamptz
);
