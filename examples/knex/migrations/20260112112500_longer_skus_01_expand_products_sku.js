// 0017_longer_skus, EXPAND: Change products.sku to character varying(32)
// Locks: ACCESS EXCLUSIVE on products.
// Clients with prepared statements fail (0A000) until they reconnect.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
DO $belay$
DECLARE
  belay_table oid := to_regclass('products');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY[]::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table products is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['sku']::text[]));
  SELECT string_agg(what, '; ' ORDER BY what COLLATE "C") INTO belay_found
  FROM (
    SELECT
      CASE
        WHEN c.oid = belay_table THEN 'rule ' || quote_ident(r.rulename)
        WHEN c.relkind = 'm' THEN 'materialized view ' || c.oid::regclass
        ELSE 'view ' || c.oid::regclass
      END AS what
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND c.relname <> ALL (belay_known) AND r.rulename <> ALL (belay_known)
    UNION
    SELECT 'policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_policy AS p ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.polname <> ALL (belay_known)
    UNION
    SELECT 'trigger ' || quote_ident(t.tgname)
    FROM pg_catalog.pg_trigger AS t
    JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
    WHERE t.tgrelid = belay_table AND NOT t.tgisinternal AND t.tgname <> ALL (belay_known)
      AND (
        belay_whole
        OR t.tgattr::smallint[] && belay_columns
        -- Also the arguments, such as those of tsvector_update_trigger.
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(sku)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
      )
    UNION
    SELECT 'generated column ' || quote_ident(a.attname) || ' of ' || a.attrelid::regclass
    FROM pg_catalog.pg_depend AS d
    LEFT JOIN pg_catalog.pg_attrdef AS e ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
    JOIN pg_catalog.pg_attribute AS a
      ON a.attrelid = e.adrelid AND a.attnum = e.adnum
      -- Before PostgreSQL 15 the column itself depends on the columns it is made of.
      OR d.classid = 'pg_class'::regclass AND a.attrelid = d.objid AND a.attnum = d.objsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid = ANY (belay_columns) AND d.refobjsubid <> a.attnum
      AND a.attgenerated <> '' AND a.attname <> ALL (belay_known)
    UNION
    SELECT 'publication ' || quote_ident(p.pubname)
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_publication_rel AS r ON d.classid = 'pg_publication_rel'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid > 0 AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.pubname <> ALL (belay_known)
    UNION
    SELECT 'foreign key ' || quote_ident(c.conname) || ' of ' || c.conrelid::regclass
    FROM pg_catalog.pg_constraint AS c
    WHERE c.contype = 'f' AND c.conparentid = 0 AND c.confrelid = belay_table
      AND c.confkey && belay_columns AND c.conname <> ALL (belay_known)
    UNION
    SELECT 'inheriting table ' || i.inhrelid::regclass
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind <> 'p'
    WHERE i.inhparent = belay_table
    UNION
    SELECT 'parent table ' || i.inhparent::regclass
    FROM pg_catalog.pg_inherits AS i
    WHERE i.inhrelid = belay_table
    UNION
    SELECT 'function ' || p.oid::regprocedure
    FROM pg_catalog.pg_proc AS p
    JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang AND l.lanname NOT IN ('internal', 'c')
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND p.proname <> ALL (belay_known)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend AS d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
      AND (
        p.prosrc ~* '(^|[^[:alnum:]_$])(products)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(sku)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of products (sku): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
  END IF;
END
$belay$
`);
    await trx.raw(
      `ALTER TABLE products ALTER COLUMN sku TYPE character varying(32)`,
    );
  });
};

// Way back: Refuses while rows are in the way. Refused while products.sku holds
// values that character varying(20) cannot; the way back rewrites the table.
// The rows concerned, to be counted before:
//   SELECT count(*) FROM products WHERE char_length(sku) > 20;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
      DO $belay$
      #variable_conflict use_column
      DECLARE
        belay_rows bigint;
      BEGIN
        -- A policy must not hide rows from the count.
        PERFORM set_config('row_security', 'off', true);
        SELECT count(*) INTO belay_rows FROM products
        WHERE char_length(sku) > 20;
        IF belay_rows > 0 THEN
          RAISE EXCEPTION '[rows-in-the-way] % rows of products hold a value in sku that character varying(20) cannot hold; shorten them before going back.', belay_rows;
        END IF;
      END
      $belay$
    `);
    await trx.raw(
      `ALTER TABLE products ALTER COLUMN sku TYPE character varying(20)`,
    );
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
