-- Each block changes one attribute of the fixture, in plain DDL where DDL can, else by writing to the catalog.
-- 'changes' names the catalog column the block is there for, 'also' what cannot but change with it; the test measures
-- both on the catalog's own rows. 'majors' limits the servers; '-- undo' leads back.

-- mutation: schema is renamed
-- changes: pg_namespace.nspname
ALTER SCHEMA other RENAME TO others;
-- undo
ALTER SCHEMA others RENAME TO other;

-- mutation: schema changes hands
-- changes: pg_namespace.nspowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER SCHEMA other OWNER TO catalog_owner;
-- undo
ALTER SCHEMA other OWNER TO postgres;

-- mutation: schema is opened to everybody
-- changes: pg_namespace.nspacl
GRANT USAGE ON SCHEMA other TO PUBLIC;
-- undo
REVOKE USAGE ON SCHEMA other FROM PUBLIC;

-- mutation: privilege may be passed on
-- changes: pg_namespace.nspacl
CREATE ROLE catalog_owner SUPERUSER;
GRANT USAGE ON SCHEMA other TO catalog_owner WITH GRANT OPTION;
-- undo
REVOKE USAGE ON SCHEMA other FROM catalog_owner;

-- mutation: table is renamed
-- changes: pg_class.relname
-- also: pg_type.typname
ALTER TABLE app.plain RENAME TO plainer;
-- undo
ALTER TABLE app.plainer RENAME TO plain;

-- mutation: index is renamed
-- changes: pg_class.relname
ALTER INDEX app.plain_a_idx RENAME TO plain_other_idx;
-- undo
ALTER INDEX app.plain_other_idx RENAME TO plain_a_idx;

-- mutation: table moves to another schema
-- changes: pg_class.relnamespace
-- also: pg_type.typnamespace
ALTER TABLE app.second_base SET SCHEMA other;
-- undo
ALTER TABLE other.second_base SET SCHEMA app;

-- mutation: table becomes a typed table
-- changes: pg_class.reloftype
CREATE TYPE other.plain_row AS (a integer, b integer, c text, d integer);
ALTER TABLE app.plain OF other.plain_row;
-- undo
ALTER TABLE app.plain NOT OF;
DROP TYPE other.plain_row;

-- mutation: table changes hands
-- changes: pg_class.relowner
-- also: pg_type.typowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER TABLE app.base OWNER TO catalog_owner;
-- undo
ALTER TABLE app.base OWNER TO postgres;

-- mutation: table is stored by another access method
-- changes: pg_class.relam
CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;
UPDATE pg_class SET relam = (SELECT oid FROM pg_am WHERE amname = 'heap_too') WHERE oid = 'app.base'::regclass;

-- mutation: table lies in another tablespace
-- changes: pg_class.reltablespace
UPDATE pg_class SET reltablespace = (SELECT oid FROM pg_tablespace WHERE spcname = 'pg_global') WHERE oid = 'app.base'::regclass;
-- undo
UPDATE pg_class SET reltablespace = 0 WHERE oid = 'app.base'::regclass;

-- mutation: index lies in another tablespace
-- changes: pg_class.reltablespace
UPDATE pg_class SET reltablespace = (SELECT oid FROM pg_tablespace WHERE spcname = 'pg_global') WHERE oid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_class SET reltablespace = 0 WHERE oid = 'app.plain_a_idx'::regclass;

-- mutation: table becomes unlogged
-- changes: pg_class.relpersistence
ALTER TABLE app.base SET UNLOGGED;
-- undo
ALTER TABLE app.base SET LOGGED;

-- mutation: view becomes a table
-- changes: pg_class.relkind
-- also: pg_class.relam, pg_class.relreplident
DROP VIEW app.customer_names;
CREATE TABLE app.customer_names (id bigint, name varchar(40));
-- undo
DROP TABLE app.customer_names;
CREATE VIEW app.customer_names AS SELECT id, name FROM app.customers;

-- mutation: row security is enabled
-- changes: pg_class.relrowsecurity
ALTER TABLE app.plain ENABLE ROW LEVEL SECURITY;
-- undo
ALTER TABLE app.plain DISABLE ROW LEVEL SECURITY;

-- mutation: row security binds the owner
-- changes: pg_class.relforcerowsecurity
ALTER TABLE app.plain FORCE ROW LEVEL SECURITY;
-- undo
ALTER TABLE app.plain NO FORCE ROW LEVEL SECURITY;

-- mutation: materialized view is emptied
-- changes: pg_class.relispopulated
REFRESH MATERIALIZED VIEW app.totals WITH NO DATA;
-- undo
REFRESH MATERIALIZED VIEW app.totals;

-- mutation: replica identity is the whole row
-- changes: pg_class.relreplident
ALTER TABLE app.plain REPLICA IDENTITY FULL;
-- undo
ALTER TABLE app.plain REPLICA IDENTITY DEFAULT;

-- mutation: table is granted
-- changes: pg_class.relacl
GRANT SELECT ON app.plain TO PUBLIC;
-- undo
REVOKE SELECT ON app.plain FROM PUBLIC;

-- mutation: view is granted
-- changes: pg_class.relacl
GRANT SELECT ON app.customer_names TO PUBLIC;
-- undo
REVOKE SELECT ON app.customer_names FROM PUBLIC;

-- mutation: sequence is granted
-- changes: pg_class.relacl
GRANT USAGE ON SEQUENCE app.numbers TO PUBLIC;
-- undo
REVOKE USAGE ON SEQUENCE app.numbers FROM PUBLIC;

-- mutation: table leaves room on its pages
-- changes: pg_class.reloptions
ALTER TABLE app.plain SET (fillfactor = 70);
-- undo
ALTER TABLE app.plain RESET (fillfactor);

-- mutation: toast table is vacuumed otherwise
-- changes: pg_class.reloptions
ALTER TABLE app.plain SET (toast.autovacuum_enabled = false);
-- undo
ALTER TABLE app.plain RESET (toast.autovacuum_enabled);

-- mutation: index leaves room on its pages
-- changes: pg_class.reloptions
ALTER INDEX app.plain_a_idx SET (fillfactor = 70);
-- undo
ALTER INDEX app.plain_a_idx RESET (fillfactor);

-- mutation: view becomes a security barrier
-- changes: pg_class.reloptions
ALTER VIEW app.customer_names SET (security_barrier = true);
-- undo
ALTER VIEW app.customer_names RESET (security_barrier);

-- mutation: view asks with its reader's privileges
-- changes: pg_class.reloptions
-- majors: 15-
ALTER VIEW app.customer_names SET (security_invoker = true);
-- undo
ALTER VIEW app.customer_names RESET (security_invoker);

-- mutation: partition takes another range
-- changes: pg_class.relpartbound
ALTER TABLE app.events DETACH PARTITION app.events_2026;
ALTER TABLE app.events ATTACH PARTITION app.events_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');

-- mutation: column belongs to another table
-- changes: pg_attribute.attrelid
UPDATE pg_attribute SET attrelid = 'app.second_base'::regclass WHERE attrelid = 'app.plain'::regclass AND attname = 'd';
UPDATE pg_class SET relnatts = 4 WHERE oid = 'app.second_base'::regclass;
UPDATE pg_class SET relnatts = 3 WHERE oid = 'app.plain'::regclass;

-- mutation: column is renamed
-- changes: pg_attribute.attname
ALTER TABLE app.plain RENAME b TO bee;
-- undo
ALTER TABLE app.plain RENAME bee TO b;

-- mutation: column has another type
-- changes: pg_attribute.atttypid
ALTER TABLE app.plain ALTER b TYPE bigint;
-- undo
ALTER TABLE app.plain ALTER b TYPE integer;

-- mutation: column has a statistics target
-- changes: pg_attribute.attstattarget
ALTER TABLE app.plain ALTER b SET STATISTICS 500;
-- undo
ALTER TABLE app.plain ALTER b SET STATISTICS -1;

-- mutation: indexed expression has a statistics target
-- changes: pg_attribute.attstattarget
ALTER INDEX app.customers_name_idx ALTER COLUMN 1 SET STATISTICS 500;
-- undo
ALTER INDEX app.customers_name_idx ALTER COLUMN 1 SET STATISTICS -1;

-- mutation: column comes last instead of second
-- changes: pg_attribute.attnum
ALTER TABLE app.plain DROP COLUMN b, ADD COLUMN b integer;

-- mutation: column is longer
-- changes: pg_attribute.atttypmod
ALTER TYPE app.address ALTER ATTRIBUTE zip TYPE varchar(12);
-- undo
ALTER TYPE app.address ALTER ATTRIBUTE zip TYPE varchar(10);

-- mutation: column is stored outside
-- changes: pg_attribute.attstorage
ALTER TABLE app.plain ALTER c SET STORAGE EXTERNAL;
-- undo
ALTER TABLE app.plain ALTER c SET STORAGE EXTENDED;

-- mutation: column is compressed
-- changes: pg_attribute.attcompression
ALTER TABLE app.plain ALTER c SET COMPRESSION pglz;
-- undo
ALTER TABLE app.plain ALTER c SET COMPRESSION DEFAULT;

-- mutation: column is not null
-- changes: pg_attribute.attnotnull
ALTER TABLE app.plain ALTER b SET NOT NULL;
-- undo
ALTER TABLE app.plain ALTER b DROP NOT NULL;

-- mutation: column loses its not null
-- changes: pg_attribute.attnotnull
ALTER TABLE app.customers ALTER email DROP NOT NULL;
-- undo
ALTER TABLE app.customers ALTER email SET NOT NULL;

-- mutation: identity wants to be overridden
-- changes: pg_attribute.attidentity
ALTER TABLE app.customers ALTER id SET GENERATED ALWAYS;
-- undo
ALTER TABLE app.customers ALTER id SET GENERATED BY DEFAULT;

-- mutation: column is no longer generated
-- changes: pg_attribute.attgenerated
ALTER TABLE app.customers ALTER twice DROP EXPRESSION;

-- mutation: column is gone
-- changes: pg_attribute.attisdropped
UPDATE pg_attribute SET attisdropped = true WHERE attrelid = 'app.base'::regclass AND attname = 'b';
-- undo
UPDATE pg_attribute SET attisdropped = false WHERE attrelid = 'app.base'::regclass AND attname = 'b';

-- mutation: inherited column is also the table's own
-- changes: pg_attribute.attislocal
UPDATE pg_attribute SET attislocal = true WHERE attrelid = 'app.derived'::regclass AND attname = 'b';
-- undo
UPDATE pg_attribute SET attislocal = false WHERE attrelid = 'app.derived'::regclass AND attname = 'b';

-- mutation: column is inherited twice
-- changes: pg_attribute.attinhcount
UPDATE pg_attribute SET attinhcount = 2 WHERE attrelid = 'app.derived'::regclass AND attname = 'b';
-- undo
UPDATE pg_attribute SET attinhcount = 1 WHERE attrelid = 'app.derived'::regclass AND attname = 'b';

-- mutation: column sorts otherwise
-- changes: pg_attribute.attcollation
UPDATE pg_attribute SET attcollation = '"C"'::regcollation WHERE attrelid = 'app.plain'::regclass AND attname = 'c';
-- undo
UPDATE pg_attribute SET attcollation = '"default"'::regcollation WHERE attrelid = 'app.plain'::regclass AND attname = 'c';

-- mutation: column is granted
-- changes: pg_attribute.attacl
GRANT UPDATE (b) ON app.plain TO PUBLIC;
-- undo
REVOKE UPDATE (b) ON app.plain FROM PUBLIC;

-- mutation: column has planner options
-- changes: pg_attribute.attoptions
ALTER TABLE app.plain ALTER b SET (n_distinct = 5);
-- undo
ALTER TABLE app.plain ALTER b RESET (n_distinct);

-- mutation: foreign column has other options
-- changes: pg_attribute.attfdwoptions
ALTER FOREIGN TABLE app.far ALTER a OPTIONS (SET column_name 'y');
-- undo
ALTER FOREIGN TABLE app.far ALTER a OPTIONS (SET column_name 'x');

-- mutation: default moves to a column of another table
-- changes: pg_attrdef.adrelid
ALTER TABLE app.plain ALTER a DROP DEFAULT;
ALTER TABLE app.computed ALTER a SET DEFAULT 7;
-- undo
ALTER TABLE app.computed ALTER a DROP DEFAULT;
ALTER TABLE app.plain ALTER a SET DEFAULT 7;

-- mutation: default moves to another column
-- changes: pg_attrdef.adnum
ALTER TABLE app.plain ALTER a DROP DEFAULT, ALTER b SET DEFAULT 7;
-- undo
ALTER TABLE app.plain ALTER b DROP DEFAULT, ALTER a SET DEFAULT 7;

-- mutation: default has another value
-- changes: pg_attrdef.adbin
ALTER TABLE app.plain ALTER a SET DEFAULT 8;
-- undo
ALTER TABLE app.plain ALTER a SET DEFAULT 7;

-- mutation: constraint is renamed
-- changes: pg_constraint.conname
ALTER TABLE app.plain RENAME CONSTRAINT positive_first TO first_positive;
-- undo
ALTER TABLE app.plain RENAME CONSTRAINT first_positive TO positive_first;

-- mutation: not null constraint is given a name
-- changes: pg_constraint.conname
-- majors: 18-
ALTER TABLE app.customers RENAME CONSTRAINT customers_email_not_null TO must_be_reachable;
-- undo
ALTER TABLE app.customers RENAME CONSTRAINT must_be_reachable TO customers_email_not_null;

-- mutation: not null constraint is not validated
-- changes: pg_constraint.convalidated
-- majors: 18-
ALTER TABLE app.customers ALTER email DROP NOT NULL;
ALTER TABLE app.customers ADD CONSTRAINT customers_email_not_null NOT NULL email NOT VALID;
-- undo
ALTER TABLE app.customers VALIDATE CONSTRAINT customers_email_not_null;

-- mutation: not null constraint is not inherited
-- changes: pg_constraint.connoinherit
-- majors: 18-
ALTER TABLE app.customers ALTER CONSTRAINT customers_email_not_null NO INHERIT;
-- undo
ALTER TABLE app.customers ALTER CONSTRAINT customers_email_not_null INHERIT;

-- mutation: not null constraint is inherited only
-- changes: pg_constraint.conislocal
-- majors: 18-
UPDATE pg_constraint SET conislocal = false WHERE conname = 'customers_email_not_null';
-- undo
UPDATE pg_constraint SET conislocal = true WHERE conname = 'customers_email_not_null';

-- mutation: not null constraint is inherited
-- changes: pg_constraint.coninhcount
-- majors: 18-
UPDATE pg_constraint SET coninhcount = 1 WHERE conname = 'customers_email_not_null';
-- undo
UPDATE pg_constraint SET coninhcount = 0 WHERE conname = 'customers_email_not_null';

-- mutation: not null of a domain is given a name
-- changes: pg_constraint.conname
-- majors: 17-
ALTER DOMAIN app.required RENAME CONSTRAINT required_not_null TO must_be_there;
-- undo
ALTER DOMAIN app.required RENAME CONSTRAINT must_be_there TO required_not_null;

-- mutation: constraint is filed under another schema
-- changes: pg_constraint.connamespace
UPDATE pg_constraint SET connamespace = 'other'::regnamespace WHERE conname = 'customers_amount_check';
-- undo
UPDATE pg_constraint SET connamespace = 'app'::regnamespace WHERE conname = 'customers_amount_check';

-- mutation: primary key is only unique
-- changes: pg_constraint.contype
UPDATE pg_constraint SET contype = 'u' WHERE conname = 'customers_pkey';
-- undo
UPDATE pg_constraint SET contype = 'p' WHERE conname = 'customers_pkey';

-- mutation: constraint may be deferred
-- changes: pg_constraint.condeferrable
UPDATE pg_constraint SET condeferrable = true WHERE conname = 'customers_email_key';
-- undo
UPDATE pg_constraint SET condeferrable = false WHERE conname = 'customers_email_key';

-- mutation: constraint is deferred
-- changes: pg_constraint.condeferred
UPDATE pg_constraint SET condeferred = true WHERE conname = 'customers_email_key';
-- undo
UPDATE pg_constraint SET condeferred = false WHERE conname = 'customers_email_key';

-- mutation: foreign key may be deferred
-- changes: pg_constraint.condeferrable
-- also: pg_trigger.tgdeferrable
ALTER TABLE app.orders ALTER CONSTRAINT orders_customer_fk DEFERRABLE;
-- undo
ALTER TABLE app.orders ALTER CONSTRAINT orders_customer_fk NOT DEFERRABLE;

-- mutation: check is not validated
-- changes: pg_constraint.convalidated
ALTER TABLE app.customers DROP CONSTRAINT customers_amount_check;
ALTER TABLE app.customers ADD CONSTRAINT customers_amount_check CHECK (amount >= 0) NOT VALID;
-- undo
ALTER TABLE app.customers VALIDATE CONSTRAINT customers_amount_check;

-- mutation: foreign key is not validated
-- changes: pg_constraint.convalidated
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id) NOT VALID;
-- undo
ALTER TABLE app.orders VALIDATE CONSTRAINT orders_customer_fk;

-- mutation: check binds another table
-- changes: pg_constraint.conrelid
ALTER TABLE app.plain DROP CONSTRAINT positive_first;
ALTER TABLE app.computed ADD CONSTRAINT positive_first CHECK (a > 0);
-- undo
ALTER TABLE app.computed DROP CONSTRAINT positive_first;
ALTER TABLE app.plain ADD CONSTRAINT positive_first CHECK (a > 0);

-- mutation: check binds another domain
-- changes: pg_constraint.contypid
ALTER DOMAIN app.positive DROP CONSTRAINT positive_check;
ALTER DOMAIN app.number ADD CONSTRAINT positive_check CHECK (VALUE > 0);
-- undo
ALTER DOMAIN app.number DROP CONSTRAINT positive_check;
ALTER DOMAIN app.positive ADD CONSTRAINT positive_check CHECK (VALUE > 0);

-- mutation: foreign key leans on another index
-- changes: pg_constraint.conindid
UPDATE pg_constraint SET conindid = 'app.customers_email_key'::regclass WHERE conname = 'orders_customer_fk';
-- undo
UPDATE pg_constraint SET conindid = 'app.customers_pkey'::regclass WHERE conname = 'orders_customer_fk';

-- mutation: constraint belongs to one of the parent
-- changes: pg_constraint.conparentid
UPDATE pg_constraint SET conparentid = (SELECT oid FROM pg_constraint WHERE conname = 'positive_first') WHERE conname = 'customers_amount_check';
-- undo
UPDATE pg_constraint SET conparentid = 0 WHERE conname = 'customers_amount_check';

-- mutation: foreign key points to another table
-- changes: pg_constraint.confrelid
UPDATE pg_constraint SET confrelid = 'app.plain'::regclass WHERE conname = 'orders_customer_fk';
-- undo
UPDATE pg_constraint SET confrelid = 'app.customers'::regclass WHERE conname = 'orders_customer_fk';

-- mutation: foreign key follows updates
-- changes: pg_constraint.confupdtype
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id) ON UPDATE CASCADE;
-- undo
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id);

-- mutation: foreign key follows deletes
-- changes: pg_constraint.confdeltype
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id) ON DELETE CASCADE;
-- undo
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id);

-- mutation: foreign key matches fully
-- changes: pg_constraint.confmatchtype
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id) MATCH FULL;
-- undo
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_fk;
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES app.customers (id);

-- mutation: constraint is inherited only
-- changes: pg_constraint.conislocal
UPDATE pg_constraint SET conislocal = false WHERE conname = 'customers_amount_check';
-- undo
UPDATE pg_constraint SET conislocal = true WHERE conname = 'customers_amount_check';

-- mutation: constraint is inherited
-- changes: pg_constraint.coninhcount
UPDATE pg_constraint SET coninhcount = 1 WHERE conname = 'customers_amount_check';
-- undo
UPDATE pg_constraint SET coninhcount = 0 WHERE conname = 'customers_amount_check';

-- mutation: check is not inherited
-- changes: pg_constraint.connoinherit
ALTER TABLE app.customers DROP CONSTRAINT customers_amount_check;
ALTER TABLE app.customers ADD CONSTRAINT customers_amount_check CHECK (amount >= 0) NO INHERIT;
-- undo
ALTER TABLE app.customers DROP CONSTRAINT customers_amount_check;
ALTER TABLE app.customers ADD CONSTRAINT customers_amount_check CHECK (amount >= 0);

-- mutation: foreign key has another column
-- changes: pg_constraint.conkey
UPDATE pg_constraint SET conkey = '{5}' WHERE conname = 'orders_customer_fk';
-- undo
UPDATE pg_constraint SET conkey = '{2}' WHERE conname = 'orders_customer_fk';

-- mutation: foreign key points to another column
-- changes: pg_constraint.confkey
UPDATE pg_constraint SET confkey = '{2}' WHERE conname = 'orders_customer_fk';
-- undo
UPDATE pg_constraint SET confkey = '{1}' WHERE conname = 'orders_customer_fk';

-- mutation: foreign key clears only some columns
-- changes: pg_constraint.confdelsetcols
-- majors: 15-
UPDATE pg_constraint SET confdelsetcols = '{2}' WHERE conname = 'orders_customer_fk';
-- undo
UPDATE pg_constraint SET confdelsetcols = NULL WHERE conname = 'orders_customer_fk';

-- mutation: exclusion uses another operator
-- changes: pg_constraint.conexclop
ALTER TABLE app.orders DROP CONSTRAINT orders_room_excl;
ALTER TABLE app.orders ADD CONSTRAINT orders_room_excl EXCLUDE USING gist (room WITH =, during WITH -|-);
-- undo
ALTER TABLE app.orders DROP CONSTRAINT orders_room_excl;
ALTER TABLE app.orders ADD CONSTRAINT orders_room_excl EXCLUDE USING gist (room WITH =, during WITH &&);

-- mutation: check asks something else
-- changes: pg_constraint.conbin
ALTER TABLE app.customers DROP CONSTRAINT customers_amount_check;
ALTER TABLE app.customers ADD CONSTRAINT customers_amount_check CHECK (amount >= 1);
-- undo
ALTER TABLE app.customers DROP CONSTRAINT customers_amount_check;
ALTER TABLE app.customers ADD CONSTRAINT customers_amount_check CHECK (amount >= 0);

-- mutation: domain's check asks something else
-- changes: pg_constraint.conbin
ALTER DOMAIN app.positive DROP CONSTRAINT positive_check;
ALTER DOMAIN app.positive ADD CONSTRAINT positive_check CHECK (VALUE > 1);
-- undo
ALTER DOMAIN app.positive DROP CONSTRAINT positive_check;
ALTER DOMAIN app.positive ADD CONSTRAINT positive_check CHECK (VALUE > 0);

-- mutation: check is not enforced
-- changes: pg_constraint.conenforced
-- majors: 18-
UPDATE pg_constraint SET conenforced = false WHERE conname = 'customers_amount_check';
-- undo
UPDATE pg_constraint SET conenforced = true WHERE conname = 'customers_amount_check';

-- mutation: key holds for periods
-- changes: pg_constraint.conperiod
-- majors: 18-
UPDATE pg_constraint SET conperiod = true WHERE conname = 'customers_email_key';
-- undo
UPDATE pg_constraint SET conperiod = false WHERE conname = 'customers_email_key';

-- mutation: index belongs to another table
-- changes: pg_index.indrelid
UPDATE pg_index SET indrelid = 'app.second_base'::regclass WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indrelid = 'app.plain'::regclass WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: key column is only included
-- changes: pg_index.indnkeyatts
UPDATE pg_index SET indnkeyatts = 1 WHERE indexrelid = 'app.orders_unique_idx'::regclass;
-- undo
UPDATE pg_index SET indnkeyatts = 2 WHERE indexrelid = 'app.orders_unique_idx'::regclass;

-- mutation: index is unique
-- changes: pg_index.indisunique
DROP INDEX app.plain_a_idx;
CREATE UNIQUE INDEX plain_a_idx ON app.plain (a);
-- undo
DROP INDEX app.plain_a_idx;
CREATE INDEX plain_a_idx ON app.plain (a);

-- mutation: nulls are equal
-- changes: pg_index.indnullsnotdistinct
-- majors: 15-
DROP INDEX app.orders_unique_idx;
CREATE UNIQUE INDEX orders_unique_idx ON app.orders (customer_id, total) NULLS NOT DISTINCT;
-- undo
DROP INDEX app.orders_unique_idx;
CREATE UNIQUE INDEX orders_unique_idx ON app.orders (customer_id, total);

-- mutation: index is no primary key
-- changes: pg_index.indisprimary
UPDATE pg_index SET indisprimary = false WHERE indexrelid = 'app.orders_pkey'::regclass;
-- undo
UPDATE pg_index SET indisprimary = true WHERE indexrelid = 'app.orders_pkey'::regclass;

-- mutation: index serves an exclusion
-- changes: pg_index.indisexclusion
UPDATE pg_index SET indisexclusion = true WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indisexclusion = false WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: uniqueness is checked late
-- changes: pg_index.indimmediate
UPDATE pg_index SET indimmediate = false WHERE indexrelid = 'app.orders_unique_idx'::regclass;
-- undo
UPDATE pg_index SET indimmediate = true WHERE indexrelid = 'app.orders_unique_idx'::regclass;

-- mutation: table is clustered
-- changes: pg_index.indisclustered
ALTER TABLE app.plain CLUSTER ON plain_a_idx;
-- undo
ALTER TABLE app.plain SET WITHOUT CLUSTER;

-- mutation: index is invalid
-- changes: pg_index.indisvalid
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: index is not ready
-- changes: pg_index.indisready
UPDATE pg_index SET indisready = false WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indisready = true WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: index is being dropped
-- changes: pg_index.indislive
UPDATE pg_index SET indislive = false WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indislive = true WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: index identifies rows for replication
-- changes: pg_index.indisreplident
UPDATE pg_index SET indisreplident = true WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indisreplident = false WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: index has another column
-- changes: pg_index.indkey
UPDATE pg_index SET indkey = '2' WHERE indexrelid = 'app.plain_a_idx'::regclass;
-- undo
UPDATE pg_index SET indkey = '1' WHERE indexrelid = 'app.plain_a_idx'::regclass;

-- mutation: index sorts otherwise
-- changes: pg_index.indcollation
UPDATE pg_index SET indcollation = '950' WHERE indexrelid = 'app.plain_c_idx'::regclass;
-- undo
UPDATE pg_index SET indcollation = '100' WHERE indexrelid = 'app.plain_c_idx'::regclass;

-- mutation: index has another operator class
-- changes: pg_index.indclass
DROP INDEX app.plain_c_idx;
CREATE INDEX plain_c_idx ON app.plain (c text_pattern_ops);
-- undo
DROP INDEX app.plain_c_idx;
CREATE INDEX plain_c_idx ON app.plain (c);

-- mutation: index descends
-- changes: pg_index.indoption
DROP INDEX app.plain_a_idx;
CREATE INDEX plain_a_idx ON app.plain (a DESC);
-- undo
DROP INDEX app.plain_a_idx;
CREATE INDEX plain_a_idx ON app.plain (a);

-- mutation: index has another expression
-- changes: pg_index.indexprs
-- also: pg_attribute.attname
DROP INDEX app.customers_name_idx;
CREATE INDEX customers_name_idx ON app.customers (upper(name), email);
-- undo
DROP INDEX app.customers_name_idx;
CREATE INDEX customers_name_idx ON app.customers (lower(name), email);

-- mutation: index is partial
-- changes: pg_index.indpred
DROP INDEX app.plain_a_idx;
CREATE INDEX plain_a_idx ON app.plain (a) WHERE b > 0;
-- undo
DROP INDEX app.plain_a_idx;
CREATE INDEX plain_a_idx ON app.plain (a);

-- mutation: another table is the child
-- changes: pg_inherits.inhrelid
UPDATE pg_inherits SET inhrelid = 'app.plain'::regclass WHERE inhrelid = 'app.derived'::regclass AND inhseqno = 1;

-- mutation: another table is the parent
-- changes: pg_inherits.inhparent
UPDATE pg_inherits SET inhparent = 'app.plain'::regclass WHERE inhrelid = 'app.derived'::regclass AND inhseqno = 1;
-- undo
UPDATE pg_inherits SET inhparent = 'app.base'::regclass WHERE inhrelid = 'app.derived'::regclass AND inhseqno = 1;

-- mutation: parents are in another order
-- changes: pg_inherits.inhseqno
UPDATE pg_inherits SET inhseqno = 3 WHERE inhrelid = 'app.derived'::regclass AND inhseqno = 1;
-- undo
UPDATE pg_inherits SET inhseqno = 1 WHERE inhrelid = 'app.derived'::regclass AND inhseqno = 3;

-- mutation: partition is being detached
-- changes: pg_inherits.inhdetachpending
UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'app.events_2026'::regclass;
-- undo
UPDATE pg_inherits SET inhdetachpending = false WHERE inhrelid = 'app.events_2026'::regclass;

-- mutation: table is partitioned by list
-- changes: pg_partitioned_table.partstrat
UPDATE pg_partitioned_table SET partstrat = 'l' WHERE partrelid = 'app.events'::regclass;
-- undo
UPDATE pg_partitioned_table SET partstrat = 'r' WHERE partrelid = 'app.events'::regclass;

-- mutation: table is partitioned by another column
-- changes: pg_partitioned_table.partattrs
UPDATE pg_partitioned_table SET partattrs = '1' WHERE partrelid = 'app.events'::regclass;
-- undo
UPDATE pg_partitioned_table SET partattrs = '2' WHERE partrelid = 'app.events'::regclass;

-- mutation: partition key has another operator class
-- changes: pg_partitioned_table.partclass
UPDATE pg_partitioned_table SET partclass = (SELECT oid::text::oidvector FROM pg_opclass WHERE opcname = 'timestamp_ops' AND opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree')) WHERE partrelid = 'app.events'::regclass;

-- mutation: partition key sorts otherwise
-- changes: pg_partitioned_table.partcollation
UPDATE pg_partitioned_table SET partcollation = '950' WHERE partrelid = 'app.events'::regclass;
-- undo
UPDATE pg_partitioned_table SET partcollation = '0' WHERE partrelid = 'app.events'::regclass;

-- mutation: table is partitioned by another expression
-- changes: pg_partitioned_table.partexprs
DROP TABLE app.computed;
CREATE TABLE app.computed (a integer) PARTITION BY LIST ((a + 2));
-- undo
DROP TABLE app.computed;
CREATE TABLE app.computed (a integer) PARTITION BY LIST ((a + 1));

-- mutation: sequence has another type
-- changes: pg_sequence.seqtypid
ALTER SEQUENCE app.numbers AS integer;
-- undo
ALTER SEQUENCE app.numbers AS bigint;

-- mutation: sequence has another start
-- changes: pg_sequence.seqstart
ALTER SEQUENCE app.numbers START 6;
-- undo
ALTER SEQUENCE app.numbers START 5;

-- mutation: sequence has another step
-- changes: pg_sequence.seqincrement
ALTER SEQUENCE app.numbers INCREMENT 2;
-- undo
ALTER SEQUENCE app.numbers INCREMENT 1;

-- mutation: sequence has another maximum
-- changes: pg_sequence.seqmax
ALTER SEQUENCE app.numbers MAXVALUE 2000000;
-- undo
ALTER SEQUENCE app.numbers MAXVALUE 1000000;

-- mutation: sequence has another minimum
-- changes: pg_sequence.seqmin
ALTER SEQUENCE app.numbers MINVALUE 0;
-- undo
ALTER SEQUENCE app.numbers MINVALUE 1;

-- mutation: sequence has a cache
-- changes: pg_sequence.seqcache
ALTER SEQUENCE app.numbers CACHE 20;
-- undo
ALTER SEQUENCE app.numbers CACHE 1;

-- mutation: sequence has no end
-- changes: pg_sequence.seqcycle
ALTER SEQUENCE app.numbers CYCLE;
-- undo
ALTER SEQUENCE app.numbers NO CYCLE;

-- mutation: sequence changes hands
-- changes: pg_class.relowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER SEQUENCE app.numbers OWNER TO catalog_owner;
-- undo
ALTER SEQUENCE app.numbers OWNER TO postgres;

-- mutation: type is renamed
-- changes: pg_type.typname
ALTER TYPE app.spare RENAME TO extra;
-- undo
ALTER TYPE app.extra RENAME TO spare;

-- mutation: type moves to another schema
-- changes: pg_type.typnamespace
ALTER TYPE app.spare SET SCHEMA other;
-- undo
ALTER TYPE other.spare SET SCHEMA app;

-- mutation: type changes hands
-- changes: pg_type.typowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER TYPE app.spare OWNER TO catalog_owner;
-- undo
ALTER TYPE app.spare OWNER TO postgres;

-- mutation: type is of another kind
-- changes: pg_type.typtype
UPDATE pg_type SET typtype = 'd' WHERE oid = 'app.spare'::regtype;
-- undo
UPDATE pg_type SET typtype = 'e' WHERE oid = 'app.spare'::regtype;

-- mutation: type is a shell
-- changes: pg_type.typisdefined
UPDATE pg_type SET typisdefined = false WHERE typname = 'spare';
-- undo
UPDATE pg_type SET typisdefined = true WHERE typname = 'spare';

-- mutation: domain is not null
-- changes: pg_type.typnotnull
ALTER DOMAIN app.number SET NOT NULL;
-- undo
ALTER DOMAIN app.number DROP NOT NULL;

-- mutation: domain has another base
-- changes: pg_type.typbasetype
UPDATE pg_type SET typbasetype = 'bigint'::regtype WHERE oid = 'app.number'::regtype;
-- undo
UPDATE pg_type SET typbasetype = 'integer'::regtype WHERE oid = 'app.number'::regtype;

-- mutation: domain has another length
-- changes: pg_type.typtypmod
UPDATE pg_type SET typtypmod = 34 WHERE oid = 'app.label'::regtype;
-- undo
UPDATE pg_type SET typtypmod = 24 WHERE oid = 'app.label'::regtype;

-- mutation: domain sorts otherwise
-- changes: pg_type.typcollation
UPDATE pg_type SET typcollation = '"C"'::regcollation WHERE oid = 'app.label'::regtype;
-- undo
UPDATE pg_type SET typcollation = '"default"'::regcollation WHERE oid = 'app.label'::regtype;

-- mutation: domain has a default
-- changes: pg_type.typdefaultbin
ALTER DOMAIN app.number SET DEFAULT 3;
-- undo
ALTER DOMAIN app.number DROP DEFAULT;

-- mutation: type is granted no more
-- changes: pg_type.typacl
REVOKE USAGE ON TYPE app.spare FROM PUBLIC;
-- undo
GRANT USAGE ON TYPE app.spare TO PUBLIC;

-- mutation: label belongs to another enum
-- changes: pg_enum.enumtypid
UPDATE pg_enum SET enumtypid = 'app.spare'::regtype WHERE enumtypid = 'app.mood'::regtype AND enumlabel = 'happy';

-- mutation: labels are in another order
-- changes: pg_enum.enumsortorder
UPDATE pg_enum SET enumsortorder = 0.5 WHERE enumtypid = 'app.mood'::regtype AND enumlabel = 'happy';
-- undo
UPDATE pg_enum SET enumsortorder = 3 WHERE enumtypid = 'app.mood'::regtype AND enumlabel = 'happy';

-- mutation: label is renamed
-- changes: pg_enum.enumlabel
ALTER TYPE app.mood RENAME VALUE 'sad' TO 'blue';
-- undo
ALTER TYPE app.mood RENAME VALUE 'blue' TO 'sad';

-- mutation: range is over another type
-- changes: pg_range.rngsubtype
UPDATE pg_range SET rngsubtype = 'varchar'::regtype WHERE rngtypid = 'app.wording'::regtype;
-- undo
UPDATE pg_range SET rngsubtype = 'text'::regtype WHERE rngtypid = 'app.wording'::regtype;

-- mutation: range has another multirange
-- changes: pg_range.rngmultitypid
UPDATE pg_range SET rngmultitypid = 'app.spare'::regtype WHERE rngtypid = 'app.wording'::regtype;
-- undo
UPDATE pg_range SET rngmultitypid = 'app.wording_multirange'::regtype WHERE rngtypid = 'app.wording'::regtype;

-- mutation: range sorts otherwise
-- changes: pg_range.rngcollation
UPDATE pg_range SET rngcollation = '"POSIX"'::regcollation WHERE rngtypid = 'app.wording'::regtype;
-- undo
UPDATE pg_range SET rngcollation = '"C"'::regcollation WHERE rngtypid = 'app.wording'::regtype;

-- mutation: range compares otherwise
-- changes: pg_range.rngsubopc
UPDATE pg_range SET rngsubopc = (SELECT oid FROM pg_opclass WHERE opcname = 'text_pattern_ops' AND opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree')) WHERE rngtypid = 'app.wording'::regtype;

-- mutation: range has a canonical form
-- changes: pg_range.rngcanonical
UPDATE pg_range SET rngcanonical = 'int4range_canonical'::regproc WHERE rngtypid = 'app.wording'::regtype;
-- undo
UPDATE pg_range SET rngcanonical = 0 WHERE rngtypid = 'app.wording'::regtype;

-- mutation: range measures otherwise
-- changes: pg_range.rngsubdiff
UPDATE pg_range SET rngsubdiff = 0 WHERE rngtypid = 'app.span'::regtype;
-- undo
UPDATE pg_range SET rngsubdiff = 'app.float_distance'::regproc WHERE rngtypid = 'app.span'::regtype;

-- mutation: collation is renamed
-- changes: pg_collation.collname
ALTER COLLATION app.german RENAME TO deutsch;
-- undo
ALTER COLLATION app.deutsch RENAME TO german;

-- mutation: collation moves to another schema
-- changes: pg_collation.collnamespace
ALTER COLLATION app.german SET SCHEMA other;
-- undo
ALTER COLLATION other.german SET SCHEMA app;

-- mutation: collation changes hands
-- changes: pg_collation.collowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER COLLATION app.german OWNER TO catalog_owner;
-- undo
ALTER COLLATION app.german OWNER TO postgres;

-- mutation: collation has another provider
-- changes: pg_collation.collprovider
UPDATE pg_collation SET collprovider = 'c' WHERE collname = 'german';
-- undo
UPDATE pg_collation SET collprovider = 'i' WHERE collname = 'german';

-- mutation: collation takes different texts for equal
-- changes: pg_collation.collisdeterministic
UPDATE pg_collation SET collisdeterministic = false WHERE collname = 'german';
-- undo
UPDATE pg_collation SET collisdeterministic = true WHERE collname = 'german';

-- mutation: collation is for one encoding
-- changes: pg_collation.collencoding
UPDATE pg_collation SET collencoding = 6 WHERE collname = 'german';
-- undo
UPDATE pg_collation SET collencoding = -1 WHERE collname = 'german';

-- mutation: collation has another order
-- changes: pg_collation.collcollate
UPDATE pg_collation SET collcollate = 'fr' WHERE collname = 'german';

-- mutation: collation has other classes of characters
-- changes: pg_collation.collctype
UPDATE pg_collation SET collctype = 'fr' WHERE collname = 'german';

-- mutation: collation has another locale
-- changes: pg_collation.colliculocale
-- majors: 15-16
UPDATE pg_collation SET colliculocale = 'fr' WHERE collname = 'german';
-- undo
UPDATE pg_collation SET colliculocale = 'de' WHERE collname = 'german';

-- mutation: collation has another locale
-- changes: pg_collation.colllocale
-- majors: 17-
UPDATE pg_collation SET colllocale = 'fr' WHERE collname = 'german';
-- undo
UPDATE pg_collation SET colllocale = 'de' WHERE collname = 'german';

-- mutation: collation has rules
-- changes: pg_collation.collicurules
-- majors: 16-
UPDATE pg_collation SET collicurules = '&a < g' WHERE collname = 'german';
-- undo
UPDATE pg_collation SET collicurules = NULL WHERE collname = 'german';

-- mutation: function is renamed
-- changes: pg_proc.proname
ALTER FUNCTION app.add(integer, integer) RENAME TO plus;
-- undo
ALTER FUNCTION app.plus(integer, integer) RENAME TO add;

-- mutation: function moves to another schema
-- changes: pg_proc.pronamespace
ALTER FUNCTION app.add(integer, integer) SET SCHEMA other;
-- undo
ALTER FUNCTION other.add(integer, integer) SET SCHEMA app;

-- mutation: function changes hands
-- changes: pg_proc.proowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER FUNCTION app.add(integer, integer) OWNER TO catalog_owner;
-- undo
ALTER FUNCTION app.add(integer, integer) OWNER TO postgres;

-- mutation: function is written in another language
-- changes: pg_proc.prolang
UPDATE pg_proc SET prolang = (SELECT oid FROM pg_language WHERE lanname = 'plpgsql') WHERE oid = 'app.add'::regproc;

-- mutation: function costs more
-- changes: pg_proc.procost
ALTER FUNCTION app.add(integer, integer) COST 7;
-- undo
ALTER FUNCTION app.add(integer, integer) COST 100;

-- mutation: function returns more rows
-- changes: pg_proc.prorows
ALTER FUNCTION app.several(integer) ROWS 7;
-- undo
ALTER FUNCTION app.several(integer) ROWS 1000;

-- mutation: function has planner support
-- changes: pg_proc.prosupport
ALTER FUNCTION app.several(integer) SUPPORT pg_catalog.generate_series_int4_support;
-- undo
UPDATE pg_proc SET prosupport = 0 WHERE oid = 'app.several'::regproc;

-- mutation: function is a procedure
-- changes: pg_proc.prokind
UPDATE pg_proc SET prokind = 'p' WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET prokind = 'f' WHERE oid = 'app.add'::regproc;

-- mutation: function runs as its owner
-- changes: pg_proc.prosecdef
ALTER FUNCTION app.add(integer, integer) SECURITY DEFINER;
-- undo
ALTER FUNCTION app.add(integer, integer) SECURITY INVOKER;

-- mutation: function is leakproof
-- changes: pg_proc.proleakproof
ALTER FUNCTION app.add(integer, integer) LEAKPROOF;
-- undo
ALTER FUNCTION app.add(integer, integer) NOT LEAKPROOF;

-- mutation: function is strict
-- changes: pg_proc.proisstrict
ALTER FUNCTION app.add(integer, integer) STRICT;
-- undo
ALTER FUNCTION app.add(integer, integer) CALLED ON NULL INPUT;

-- mutation: function returns one row
-- changes: pg_proc.proretset
UPDATE pg_proc SET proretset = false WHERE oid = 'app.several'::regproc;
-- undo
UPDATE pg_proc SET proretset = true WHERE oid = 'app.several'::regproc;

-- mutation: function is stable
-- changes: pg_proc.provolatile
ALTER FUNCTION app.add(integer, integer) STABLE;
-- undo
ALTER FUNCTION app.add(integer, integer) VOLATILE;

-- mutation: function is immutable
-- changes: pg_proc.provolatile
ALTER FUNCTION app.add(integer, integer) IMMUTABLE;
-- undo
ALTER FUNCTION app.add(integer, integer) VOLATILE;

-- mutation: function runs in parallel
-- changes: pg_proc.proparallel
ALTER FUNCTION app.add(integer, integer) PARALLEL SAFE;
-- undo
ALTER FUNCTION app.add(integer, integer) PARALLEL UNSAFE;

-- mutation: function returns another type
-- changes: pg_proc.prorettype
UPDATE pg_proc SET prorettype = 'bigint'::regtype WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET prorettype = 'integer'::regtype WHERE oid = 'app.add'::regproc;

-- mutation: function takes another type
-- changes: pg_proc.proargtypes
UPDATE pg_proc SET proargtypes = '23 20' WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET proargtypes = '23 23' WHERE oid = 'app.add'::regproc;

-- mutation: function hands out another type
-- changes: pg_proc.proallargtypes
UPDATE pg_proc SET proallargtypes = '{23,23,20}' WHERE oid = 'app.pairs'::regproc;
-- undo
UPDATE pg_proc SET proallargtypes = '{23,23,23}' WHERE oid = 'app.pairs'::regproc;

-- mutation: function's argument goes both ways
-- changes: pg_proc.proargmodes
UPDATE pg_proc SET proargmodes = '{b,o,o}' WHERE oid = 'app.pairs'::regproc;
-- undo
UPDATE pg_proc SET proargmodes = '{i,o,o}' WHERE oid = 'app.pairs'::regproc;

-- mutation: function's argument is renamed
-- changes: pg_proc.proargnames
UPDATE pg_proc SET proargnames = '{x,b}' WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET proargnames = '{a,b}' WHERE oid = 'app.add'::regproc;

-- mutation: function's argument has another default
-- changes: pg_proc.proargdefaults
CREATE OR REPLACE FUNCTION app.add(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT a + b';
-- undo
CREATE OR REPLACE FUNCTION app.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a + b';

-- mutation: function transforms a type
-- changes: pg_proc.protrftypes
UPDATE pg_proc SET protrftypes = '{25}' WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET protrftypes = NULL WHERE oid = 'app.add'::regproc;

-- mutation: function does something else
-- changes: pg_proc.prosrc
CREATE OR REPLACE FUNCTION app.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a - b';
-- undo
CREATE OR REPLACE FUNCTION app.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a + b';

-- mutation: procedure does something else
-- changes: pg_proc.prosrc
CREATE OR REPLACE PROCEDURE app.work(a integer) LANGUAGE plpgsql AS 'BEGIN END';
-- undo
CREATE OR REPLACE PROCEDURE app.work(a integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';

-- mutation: function comes from a library
-- changes: pg_proc.probin
UPDATE pg_proc SET probin = 'library' WHERE oid = 'app.add'::regproc;
-- undo
UPDATE pg_proc SET probin = NULL WHERE oid = 'app.add'::regproc;

-- mutation: parsed body does something else
-- changes: pg_proc.prosqlbody
CREATE OR REPLACE FUNCTION app.inlined(a integer) RETURNS integer LANGUAGE sql RETURN a + 2;
-- undo
CREATE OR REPLACE FUNCTION app.inlined(a integer) RETURNS integer LANGUAGE sql RETURN a + 1;

-- mutation: function sets a setting
-- changes: pg_proc.proconfig
ALTER FUNCTION app.add(integer, integer) SET work_mem = '1MB';
-- undo
ALTER FUNCTION app.add(integer, integer) RESET work_mem;

-- mutation: function is granted no more
-- changes: pg_proc.proacl
REVOKE EXECUTE ON FUNCTION app.add FROM PUBLIC;
-- undo
GRANT EXECUTE ON FUNCTION app.add TO PUBLIC;

-- mutation: aggregate is hypothetical
-- changes: pg_aggregate.aggkind
UPDATE pg_aggregate SET aggkind = 'h' WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggkind = 'n' WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate has direct arguments
-- changes: pg_aggregate.aggnumdirectargs
UPDATE pg_aggregate SET aggnumdirectargs = 1 WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggnumdirectargs = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate steps otherwise
-- changes: pg_aggregate.aggtransfn
UPDATE pg_aggregate SET aggtransfn = 'int4mul'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggtransfn = 'int4pl'::regproc WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate ends otherwise
-- changes: pg_aggregate.aggfinalfn
UPDATE pg_aggregate SET aggfinalfn = 'int4um'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggfinalfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate combines
-- changes: pg_aggregate.aggcombinefn
UPDATE pg_aggregate SET aggcombinefn = 'int4pl'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggcombinefn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate serializes
-- changes: pg_aggregate.aggserialfn
UPDATE pg_aggregate SET aggserialfn = 'numeric_avg_serialize'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggserialfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate deserializes
-- changes: pg_aggregate.aggdeserialfn
UPDATE pg_aggregate SET aggdeserialfn = 'numeric_avg_deserialize'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggdeserialfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate moves
-- changes: pg_aggregate.aggmtransfn
UPDATE pg_aggregate SET aggmtransfn = 'int4pl'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmtransfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate moves back
-- changes: pg_aggregate.aggminvtransfn
UPDATE pg_aggregate SET aggminvtransfn = 'int4mi'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggminvtransfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate ends a move
-- changes: pg_aggregate.aggmfinalfn
UPDATE pg_aggregate SET aggmfinalfn = 'int4um'::regproc WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmfinalfn = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate ends with extra arguments
-- changes: pg_aggregate.aggfinalextra
UPDATE pg_aggregate SET aggfinalextra = true WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggfinalextra = false WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate ends a move with extra arguments
-- changes: pg_aggregate.aggmfinalextra
UPDATE pg_aggregate SET aggmfinalextra = true WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmfinalextra = false WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate writes its state at the end
-- changes: pg_aggregate.aggfinalmodify
UPDATE pg_aggregate SET aggfinalmodify = 'w' WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggfinalmodify = 'r' WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate writes its moving state at the end
-- changes: pg_aggregate.aggmfinalmodify
UPDATE pg_aggregate SET aggmfinalmodify = 'w' WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmfinalmodify = 'r' WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate sorts
-- changes: pg_aggregate.aggsortop
UPDATE pg_aggregate SET aggsortop = 'pg_catalog.<(integer,integer)'::regoperator WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggsortop = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate has another state
-- changes: pg_aggregate.aggtranstype
UPDATE pg_aggregate SET aggtranstype = 'bigint'::regtype WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggtranstype = 'integer'::regtype WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate has a larger state
-- changes: pg_aggregate.aggtransspace
UPDATE pg_aggregate SET aggtransspace = 16 WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggtransspace = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate has a moving state
-- changes: pg_aggregate.aggmtranstype
UPDATE pg_aggregate SET aggmtranstype = 'integer'::regtype WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmtranstype = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate has a larger moving state
-- changes: pg_aggregate.aggmtransspace
UPDATE pg_aggregate SET aggmtransspace = 16 WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggmtransspace = 0 WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate begins otherwise
-- changes: pg_aggregate.agginitval
UPDATE pg_aggregate SET agginitval = '1' WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET agginitval = '0' WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: aggregate begins a move otherwise
-- changes: pg_aggregate.aggminitval
UPDATE pg_aggregate SET aggminitval = '0' WHERE aggfnoid = 'app.total_of'::regproc;
-- undo
UPDATE pg_aggregate SET aggminitval = NULL WHERE aggfnoid = 'app.total_of'::regproc;

-- mutation: trigger belongs to another table
-- changes: pg_trigger.tgrelid
UPDATE pg_trigger SET tgrelid = 'app.plain'::regclass WHERE tgname = 'touch_customers';
-- undo
UPDATE pg_trigger SET tgrelid = 'app.customers'::regclass WHERE tgname = 'touch_customers';

-- mutation: trigger belongs to one of the parent
-- changes: pg_trigger.tgparentid
UPDATE pg_trigger SET tgparentid = (SELECT oid FROM pg_trigger WHERE tgname = 'log_orders') WHERE tgname = 'touch_customers';
-- undo
UPDATE pg_trigger SET tgparentid = 0 WHERE tgname = 'touch_customers';

-- mutation: trigger is renamed
-- changes: pg_trigger.tgname
ALTER TRIGGER touch_customers ON app.customers RENAME TO touch;
-- undo
ALTER TRIGGER touch ON app.customers RENAME TO touch_customers;

-- mutation: trigger calls another function
-- changes: pg_trigger.tgfoid
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch_more();
-- undo
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

-- mutation: trigger fires at another event
-- changes: pg_trigger.tgtype
CREATE OR REPLACE TRIGGER touch_customers BEFORE INSERT ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();
-- undo
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

-- mutation: trigger is disabled
-- changes: pg_trigger.tgenabled
ALTER TABLE app.customers DISABLE TRIGGER touch_customers;
-- undo
ALTER TABLE app.customers ENABLE TRIGGER touch_customers;

-- mutation: trigger fires also on a replica
-- changes: pg_trigger.tgenabled
ALTER TABLE app.customers ENABLE ALWAYS TRIGGER touch_customers;
-- undo
ALTER TABLE app.customers ENABLE TRIGGER touch_customers;

-- mutation: foreign key is not checked
-- changes: pg_trigger.tgenabled
UPDATE pg_trigger SET tgenabled = 'D' WHERE tgisinternal AND tgrelid = 'app.orders'::regclass;
-- undo
UPDATE pg_trigger SET tgenabled = 'O' WHERE tgisinternal AND tgrelid = 'app.orders'::regclass;

-- mutation: trigger is internal
-- changes: pg_trigger.tgisinternal
UPDATE pg_trigger SET tgisinternal = true WHERE tgname = 'touch_customers';
-- undo
UPDATE pg_trigger SET tgisinternal = false WHERE tgname = 'touch_customers';

-- mutation: constraint trigger watches another table
-- changes: pg_trigger.tgconstrrelid
UPDATE pg_trigger SET tgconstrrelid = 'app.customers'::regclass WHERE tgname = 'check_orders';
-- undo
UPDATE pg_trigger SET tgconstrrelid = 0 WHERE tgname = 'check_orders';

-- mutation: constraint trigger is an ordinary one
-- changes: pg_trigger.tgconstraint
UPDATE pg_trigger SET tgconstraint = 0 WHERE tgname = 'check_orders';

-- mutation: constraint trigger cannot be deferred
-- changes: pg_trigger.tgdeferrable
UPDATE pg_trigger SET tgdeferrable = false WHERE tgname = 'check_orders';
-- undo
UPDATE pg_trigger SET tgdeferrable = true WHERE tgname = 'check_orders';

-- mutation: constraint trigger is deferred
-- changes: pg_trigger.tginitdeferred
UPDATE pg_trigger SET tginitdeferred = true WHERE tgname = 'check_orders';
-- undo
UPDATE pg_trigger SET tginitdeferred = false WHERE tgname = 'check_orders';

-- mutation: trigger hands an argument over
-- changes: pg_trigger.tgargs
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch('x');
-- undo
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

-- mutation: trigger fires for one column
-- changes: pg_trigger.tgattr
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE OF email ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();
-- undo
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

-- mutation: trigger fires under a condition
-- changes: pg_trigger.tgqual
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW WHEN (OLD.amount > 0) EXECUTE FUNCTION app.touch();
-- undo
CREATE OR REPLACE TRIGGER touch_customers BEFORE UPDATE ON app.customers FOR EACH ROW EXECUTE FUNCTION app.touch();

-- mutation: trigger names the old rows otherwise
-- changes: pg_trigger.tgoldtable
UPDATE pg_trigger SET tgoldtable = 'earlier' WHERE tgname = 'log_orders';
-- undo
UPDATE pg_trigger SET tgoldtable = 'before' WHERE tgname = 'log_orders';

-- mutation: trigger names the new rows otherwise
-- changes: pg_trigger.tgnewtable
UPDATE pg_trigger SET tgnewtable = 'later' WHERE tgname = 'log_orders';
-- undo
UPDATE pg_trigger SET tgnewtable = 'after' WHERE tgname = 'log_orders';

-- mutation: rule is renamed
-- changes: pg_rewrite.rulename
ALTER RULE keep_plain ON app.plain RENAME TO keep;
-- undo
ALTER RULE keep ON app.plain RENAME TO keep_plain;

-- mutation: rule belongs to another table
-- changes: pg_rewrite.ev_class
UPDATE pg_rewrite SET ev_class = 'app.base'::regclass WHERE rulename = 'keep_plain';
-- undo
UPDATE pg_rewrite SET ev_class = 'app.plain'::regclass WHERE rulename = 'keep_plain';

-- mutation: rule applies to another command
-- changes: pg_rewrite.ev_type
UPDATE pg_rewrite SET ev_type = '3' WHERE rulename = 'keep_plain';
-- undo
UPDATE pg_rewrite SET ev_type = '4' WHERE rulename = 'keep_plain';

-- mutation: rule is disabled
-- changes: pg_rewrite.ev_enabled
ALTER TABLE app.plain DISABLE RULE keep_plain;
-- undo
ALTER TABLE app.plain ENABLE RULE keep_plain;

-- mutation: rule adds instead of replacing
-- changes: pg_rewrite.is_instead
UPDATE pg_rewrite SET is_instead = false WHERE rulename = 'keep_plain';
-- undo
UPDATE pg_rewrite SET is_instead = true WHERE rulename = 'keep_plain';

-- mutation: rule applies under a condition
-- changes: pg_rewrite.ev_qual
-- also: pg_rewrite.ev_action
CREATE OR REPLACE RULE keep_plain AS ON DELETE TO app.plain WHERE OLD.a > 0 DO INSTEAD NOTHING;
-- undo
CREATE OR REPLACE RULE keep_plain AS ON DELETE TO app.plain DO INSTEAD NOTHING;

-- mutation: view shows something else
-- changes: pg_rewrite.ev_action
CREATE OR REPLACE VIEW app.customer_names AS SELECT id, name FROM app.customers WHERE id > 7;
-- undo
CREATE OR REPLACE VIEW app.customer_names AS SELECT id, name FROM app.customers;

-- mutation: policy is renamed
-- changes: pg_policy.polname
ALTER POLICY own_rows ON app.customers RENAME TO mine;
-- undo
ALTER POLICY mine ON app.customers RENAME TO own_rows;

-- mutation: policy belongs to another table
-- changes: pg_policy.polrelid
UPDATE pg_policy SET polrelid = 'app.plain'::regclass WHERE polname = 'own_rows';
-- undo
UPDATE pg_policy SET polrelid = 'app.customers'::regclass WHERE polname = 'own_rows';

-- mutation: policy is for another command
-- changes: pg_policy.polcmd
UPDATE pg_policy SET polcmd = 'd' WHERE polname = 'own_rows';
-- undo
UPDATE pg_policy SET polcmd = 'r' WHERE polname = 'own_rows';

-- mutation: policy restricts
-- changes: pg_policy.polpermissive
UPDATE pg_policy SET polpermissive = false WHERE polname = 'own_rows';
-- undo
UPDATE pg_policy SET polpermissive = true WHERE polname = 'own_rows';

-- mutation: policy is for another role
-- changes: pg_policy.polroles
CREATE ROLE catalog_owner SUPERUSER;
ALTER POLICY own_rows ON app.customers TO catalog_owner;
-- undo
ALTER POLICY own_rows ON app.customers TO PUBLIC;

-- mutation: policy shows other rows
-- changes: pg_policy.polqual
ALTER POLICY own_rows ON app.customers USING (id > 1);
-- undo
ALTER POLICY own_rows ON app.customers USING (id > 0);

-- mutation: policy accepts other rows
-- changes: pg_policy.polwithcheck
ALTER POLICY all_rows ON app.customers WITH CHECK (id > 1);
-- undo
ALTER POLICY all_rows ON app.customers WITH CHECK (id > 0);

-- mutation: statistics are of another table
-- changes: pg_statistic_ext.stxrelid
UPDATE pg_statistic_ext SET stxrelid = 'app.orders'::regclass WHERE stxname = 'customer_statistics';
-- undo
UPDATE pg_statistic_ext SET stxrelid = 'app.customers'::regclass WHERE stxname = 'customer_statistics';

-- mutation: statistics are renamed
-- changes: pg_statistic_ext.stxname
ALTER STATISTICS app.customer_statistics RENAME TO cs;
-- undo
ALTER STATISTICS app.cs RENAME TO customer_statistics;

-- mutation: statistics move to another schema
-- changes: pg_statistic_ext.stxnamespace
ALTER STATISTICS app.customer_statistics SET SCHEMA other;
-- undo
ALTER STATISTICS other.customer_statistics SET SCHEMA app;

-- mutation: statistics change hands
-- changes: pg_statistic_ext.stxowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER STATISTICS app.customer_statistics OWNER TO catalog_owner;
-- undo
ALTER STATISTICS app.customer_statistics OWNER TO postgres;

-- mutation: statistics have a target
-- changes: pg_statistic_ext.stxstattarget
ALTER STATISTICS app.customer_statistics SET STATISTICS 500;
-- undo
ALTER STATISTICS app.customer_statistics SET STATISTICS -1;

-- mutation: statistics have another column
-- changes: pg_statistic_ext.stxkeys
UPDATE pg_statistic_ext SET stxkeys = '2 5' WHERE stxname = 'customer_statistics';
-- undo
UPDATE pg_statistic_ext SET stxkeys = '2 3' WHERE stxname = 'customer_statistics';

-- mutation: statistics are of another kind
-- changes: pg_statistic_ext.stxkind
UPDATE pg_statistic_ext SET stxkind = '{d}' WHERE stxname = 'customer_statistics';
-- undo
UPDATE pg_statistic_ext SET stxkind = '{d,f}' WHERE stxname = 'customer_statistics';

-- mutation: statistics have another expression
-- changes: pg_statistic_ext.stxexprs
DROP STATISTICS app.expression_statistics;
CREATE STATISTICS app.expression_statistics (ndistinct) ON upper(name), upper(note) FROM app.customers;
-- undo
DROP STATISTICS app.expression_statistics;
CREATE STATISTICS app.expression_statistics (ndistinct) ON lower(name), upper(note) FROM app.customers;

-- mutation: publication is renamed
-- changes: pg_publication.pubname
ALTER PUBLICATION changes RENAME TO news;
-- undo
ALTER PUBLICATION news RENAME TO changes;

-- mutation: publication changes hands
-- changes: pg_publication.pubowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER PUBLICATION changes OWNER TO catalog_owner;
-- undo
ALTER PUBLICATION changes OWNER TO postgres;

-- mutation: publication is of all tables
-- changes: pg_publication.puballtables
UPDATE pg_publication SET puballtables = true WHERE pubname = 'changes';
-- undo
UPDATE pg_publication SET puballtables = false WHERE pubname = 'changes';

-- mutation: publication says otherwise whether to publish inserts
-- changes: pg_publication.pubinsert
ALTER PUBLICATION changes SET (publish = 'update');
-- undo
ALTER PUBLICATION changes SET (publish = 'insert, update');

-- mutation: publication says otherwise whether to publish updates
-- changes: pg_publication.pubupdate
ALTER PUBLICATION changes SET (publish = 'insert');
-- undo
ALTER PUBLICATION changes SET (publish = 'insert, update');

-- mutation: publication says otherwise whether to publish deletes
-- changes: pg_publication.pubdelete
ALTER PUBLICATION changes SET (publish = 'insert, update, delete');
-- undo
ALTER PUBLICATION changes SET (publish = 'insert, update');

-- mutation: publication says otherwise whether to publish truncates
-- changes: pg_publication.pubtruncate
ALTER PUBLICATION changes SET (publish = 'insert, update, truncate');
-- undo
ALTER PUBLICATION changes SET (publish = 'insert, update');

-- mutation: publication speaks for the partition root
-- changes: pg_publication.pubviaroot
ALTER PUBLICATION changes SET (publish_via_partition_root = true);
-- undo
ALTER PUBLICATION changes SET (publish_via_partition_root = false);

-- mutation: publication has generated columns
-- changes: pg_publication.pubgencols
-- majors: 18-
ALTER PUBLICATION changes SET (publish_generated_columns = stored);
-- undo
ALTER PUBLICATION changes SET (publish_generated_columns = none);

-- mutation: table is in another publication
-- changes: pg_publication_rel.prpubid
UPDATE pg_publication_rel SET prpubid = (SELECT oid FROM pg_publication WHERE pubname = 'more') WHERE prrelid = 'app.plain'::regclass;
-- undo
UPDATE pg_publication_rel SET prpubid = (SELECT oid FROM pg_publication WHERE pubname = 'changes') WHERE prrelid = 'app.plain'::regclass;

-- mutation: another table is published
-- changes: pg_publication_rel.prrelid
ALTER PUBLICATION changes DROP TABLE app.plain;
ALTER PUBLICATION changes ADD TABLE app.orders;
-- undo
ALTER PUBLICATION changes DROP TABLE app.orders;
ALTER PUBLICATION changes ADD TABLE app.plain;

-- mutation: some rows are published
-- changes: pg_publication_rel.prqual
-- majors: 15-
ALTER PUBLICATION changes SET TABLE app.customers, app.plain WHERE (a > 0);
-- undo
ALTER PUBLICATION changes SET TABLE app.customers, app.plain;

-- mutation: some columns are published
-- changes: pg_publication_rel.prattrs
-- majors: 15-
ALTER PUBLICATION changes SET TABLE app.customers, app.plain (a, b);
-- undo
ALTER PUBLICATION changes SET TABLE app.customers, app.plain;

-- mutation: schema is in another publication
-- changes: pg_publication_namespace.pnpubid
-- majors: 15-
UPDATE pg_publication_namespace SET pnpubid = (SELECT oid FROM pg_publication WHERE pubname = 'more') WHERE true;
-- undo
UPDATE pg_publication_namespace SET pnpubid = (SELECT oid FROM pg_publication WHERE pubname = 'of_schemas') WHERE true;

-- mutation: another schema is published
-- changes: pg_publication_namespace.pnnspid
-- majors: 15-
UPDATE pg_publication_namespace SET pnnspid = 'app'::regnamespace WHERE true;
-- undo
UPDATE pg_publication_namespace SET pnnspid = 'other'::regnamespace WHERE true;

-- mutation: extension is renamed
-- changes: pg_extension.extname
UPDATE pg_extension SET extname = 'renamed' WHERE extname = 'unaccent';

-- mutation: extension changes hands
-- changes: pg_extension.extowner
UPDATE pg_extension SET extowner = (SELECT oid FROM pg_roles WHERE rolname = 'pg_monitor') WHERE extname = 'unaccent';
-- undo
UPDATE pg_extension SET extowner = 10 WHERE extname = 'unaccent';

-- mutation: extension lies in another schema
-- changes: pg_extension.extnamespace
UPDATE pg_extension SET extnamespace = 'other'::regnamespace WHERE extname = 'unaccent';
-- undo
UPDATE pg_extension SET extnamespace = 'app'::regnamespace WHERE extname = 'unaccent';

-- mutation: extension has another version
-- changes: pg_extension.extversion
UPDATE pg_extension SET extversion = '1.0' WHERE extname = 'unaccent';

-- mutation: cast starts from another type
-- changes: pg_cast.castsource
UPDATE pg_cast SET castsource = 'app.spare'::regtype WHERE castsource = 'app.address'::regtype;

-- mutation: cast leads to another type
-- changes: pg_cast.casttarget
UPDATE pg_cast SET casttarget = 'varchar'::regtype WHERE castsource = 'app.address'::regtype;
-- undo
UPDATE pg_cast SET casttarget = 'text'::regtype WHERE castsource = 'app.address'::regtype;

-- mutation: cast calls another function
-- changes: pg_cast.castfunc
UPDATE pg_cast SET castfunc = 'app.address_other_text'::regproc WHERE castsource = 'app.address'::regtype;
-- undo
UPDATE pg_cast SET castfunc = 'app.address_text'::regproc WHERE castsource = 'app.address'::regtype;

-- mutation: cast is done by itself
-- changes: pg_cast.castcontext
UPDATE pg_cast SET castcontext = 'i' WHERE castsource = 'app.address'::regtype;
-- undo
UPDATE pg_cast SET castcontext = 'e' WHERE castsource = 'app.address'::regtype;

-- mutation: cast goes through the text form
-- changes: pg_cast.castmethod
UPDATE pg_cast SET castmethod = 'i' WHERE castsource = 'app.address'::regtype;
-- undo
UPDATE pg_cast SET castmethod = 'f' WHERE castsource = 'app.address'::regtype;

-- mutation: operator is renamed
-- changes: pg_operator.oprname
UPDATE pg_operator SET oprname = '<<<>>>' WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprname = '<<>>' WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator moves to another schema
-- changes: pg_operator.oprnamespace
ALTER OPERATOR app.<<>> (app.address, app.address) SET SCHEMA other;
-- undo
ALTER OPERATOR other.<<>> (app.address, app.address) SET SCHEMA app;

-- mutation: operator changes hands
-- changes: pg_operator.oprowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER OPERATOR app.<<>> (app.address, app.address) OWNER TO catalog_owner;
-- undo
ALTER OPERATOR app.<<>> (app.address, app.address) OWNER TO postgres;

-- mutation: operator merges
-- changes: pg_operator.oprcanmerge
UPDATE pg_operator SET oprcanmerge = true WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprcanmerge = false WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator hashes
-- changes: pg_operator.oprcanhash
UPDATE pg_operator SET oprcanhash = true WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprcanhash = false WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator takes another type on the left
-- changes: pg_operator.oprleft
UPDATE pg_operator SET oprleft = 'app.spare'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprleft = 'app.address'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator takes another type on the right
-- changes: pg_operator.oprright
UPDATE pg_operator SET oprright = 'app.spare'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprright = 'app.address'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator returns another type
-- changes: pg_operator.oprresult
UPDATE pg_operator SET oprresult = 'text'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprresult = 'boolean'::regtype WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator has a commutator
-- changes: pg_operator.oprcom
UPDATE pg_operator SET oprcom = 'pg_catalog.=(integer,integer)'::regoperator WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprcom = 0 WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator has a negator
-- changes: pg_operator.oprnegate
UPDATE pg_operator SET oprnegate = 'pg_catalog.=(integer,integer)'::regoperator WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;
-- undo
UPDATE pg_operator SET oprnegate = 0 WHERE oprnamespace = 'app'::regnamespace AND oprcode = 'app.address_differs'::regproc;

-- mutation: operator calls another function
-- changes: pg_operator.oprcode
UPDATE pg_operator SET oprcode = 'app.float_distance'::regproc WHERE oprname = '<<>>' AND oprnamespace = 'app'::regnamespace;
-- undo
UPDATE pg_operator SET oprcode = 'app.address_differs'::regproc WHERE oprname = '<<>>' AND oprnamespace = 'app'::regnamespace;

-- mutation: operator is estimated
-- changes: pg_operator.oprrest
ALTER OPERATOR app.<<>> (app.address, app.address) SET (RESTRICT = neqsel);
-- undo
ALTER OPERATOR app.<<>> (app.address, app.address) SET (RESTRICT = NONE);

-- mutation: operator is estimated in joins
-- changes: pg_operator.oprjoin
ALTER OPERATOR app.<<>> (app.address, app.address) SET (JOIN = neqjoinsel);
-- undo
ALTER OPERATOR app.<<>> (app.address, app.address) SET (JOIN = NONE);

-- mutation: event trigger is renamed
-- changes: pg_event_trigger.evtname
ALTER EVENT TRIGGER watch_ddl RENAME TO watch;
-- undo
ALTER EVENT TRIGGER watch RENAME TO watch_ddl;

-- mutation: event trigger fires earlier
-- changes: pg_event_trigger.evtevent
UPDATE pg_event_trigger SET evtevent = 'ddl_command_start' WHERE true;
-- undo
UPDATE pg_event_trigger SET evtevent = 'ddl_command_end' WHERE true;

-- mutation: event trigger changes hands
-- changes: pg_event_trigger.evtowner
CREATE ROLE catalog_owner SUPERUSER;
ALTER EVENT TRIGGER watch_ddl OWNER TO catalog_owner;
-- undo
ALTER EVENT TRIGGER watch_ddl OWNER TO postgres;

-- mutation: event trigger calls another function
-- changes: pg_event_trigger.evtfoid
UPDATE pg_event_trigger SET evtfoid = 'app.on_ddl_more'::regproc WHERE true;
-- undo
UPDATE pg_event_trigger SET evtfoid = 'app.on_ddl'::regproc WHERE true;

-- mutation: event trigger is disabled
-- changes: pg_event_trigger.evtenabled
ALTER EVENT TRIGGER watch_ddl DISABLE;
-- undo
ALTER EVENT TRIGGER watch_ddl ENABLE;

-- mutation: event trigger watches another command
-- changes: pg_event_trigger.evttags
UPDATE pg_event_trigger SET evttags = '{DROP TABLE}' WHERE true;
-- undo
UPDATE pg_event_trigger SET evttags = '{CREATE TABLE}' WHERE true;

-- mutation: default privileges are another role's
-- changes: pg_default_acl.defaclrole
CREATE ROLE catalog_owner SUPERUSER;
UPDATE pg_default_acl SET defaclrole = 'catalog_owner'::regrole;
-- undo
UPDATE pg_default_acl SET defaclrole = 'pg_monitor'::regrole;

-- mutation: default privileges hold in another schema
-- changes: pg_default_acl.defaclnamespace
UPDATE pg_default_acl SET defaclnamespace = 'other'::regnamespace WHERE true;
-- undo
UPDATE pg_default_acl SET defaclnamespace = 'app'::regnamespace WHERE true;

-- mutation: default privileges are of sequences
-- changes: pg_default_acl.defaclobjtype
UPDATE pg_default_acl SET defaclobjtype = 'S' WHERE true;
-- undo
UPDATE pg_default_acl SET defaclobjtype = 'r' WHERE true;

-- mutation: default privileges give more
-- changes: pg_default_acl.defaclacl
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA app GRANT INSERT ON TABLES TO PUBLIC;
-- undo
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA app REVOKE INSERT ON TABLES FROM PUBLIC;

-- mutation: another table is foreign
-- changes: pg_foreign_table.ftrelid
UPDATE pg_foreign_table SET ftrelid = 'app.base'::regclass WHERE true;
-- undo
UPDATE pg_foreign_table SET ftrelid = 'app.far'::regclass WHERE true;

-- mutation: foreign table lies on another server
-- changes: pg_foreign_table.ftserver
UPDATE pg_foreign_table SET ftserver = (SELECT oid FROM pg_foreign_server WHERE srvname = 'elsewhere') WHERE true;
-- undo
UPDATE pg_foreign_table SET ftserver = (SELECT oid FROM pg_foreign_server WHERE srvname = 'nowhere') WHERE true;

-- mutation: foreign table has other options
-- changes: pg_foreign_table.ftoptions
ALTER FOREIGN TABLE app.far OPTIONS (SET place 'near');
-- undo
ALTER FOREIGN TABLE app.far OPTIONS (SET place 'far');

-- mutation: comment is on another object
-- changes: pg_description.objoid
COMMENT ON COLUMN app.customers.email IS NULL;
COMMENT ON COLUMN app.orders.customer_id IS 'where to write';
-- undo
COMMENT ON COLUMN app.orders.customer_id IS NULL;
COMMENT ON COLUMN app.customers.email IS 'where to write';

-- mutation: comment is on an object of another catalog
-- changes: pg_description.classoid
UPDATE pg_description SET classoid = 'pg_type'::regclass WHERE description = 'who buys';
-- undo
UPDATE pg_description SET classoid = 'pg_class'::regclass WHERE description = 'who buys';

-- mutation: comment is on another column
-- changes: pg_description.objsubid
COMMENT ON COLUMN app.customers.email IS NULL;
COMMENT ON COLUMN app.customers.note IS 'where to write';
-- undo
COMMENT ON COLUMN app.customers.note IS NULL;
COMMENT ON COLUMN app.customers.email IS 'where to write';

-- mutation: comment says something else
-- changes: pg_description.description
COMMENT ON TABLE app.customers IS 'who sells';
-- undo
COMMENT ON TABLE app.customers IS 'who buys';
