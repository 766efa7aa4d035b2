package dev.belay.core.ddl;

import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What stands around a view that shows a table to one release: its schema, its owner, and who may use it.
 *
 * @param view the view
 * @param beside the names of the views of the same change that are in its schema already
 */
record ReleaseView(View view, List<Identifier> beside) {

    private static final String SCHEMA = """
            DECLARE
              belay_owner text;
              belay_taken text;
            BEGIN
              -- Whoever owns the table owns what shows it.
              SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
              FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass({table}) AND c.relkind IN ('r', 'p');
              IF belay_owner IS NULL THEN
                {refuse_hidden}
              END IF;
              -- {others}
              SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
              FROM pg_catalog.pg_class
              WHERE relnamespace = to_regnamespace({schema}) AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v'){beside};
              IF belay_taken IS NOT NULL THEN
                {refuse_taken}
              END IF;
              -- IF NOT EXISTS would need the right to create even where everything is there.
              IF to_regnamespace({schema}) IS NULL THEN
                EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', {schema}, belay_owner);
              END IF;
            EXCEPTION
              WHEN insufficient_privilege THEN
                {refuse_denied}
            END
            """;

    private static final String RIGHTS = """
            DECLARE
              belay_columns CONSTANT text[] := {columns};
              belay_labels CONSTANT text[] := {labels};
              belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = {table}::regclass);
              belay_grant record;
            BEGIN
              -- An owner needs the right to create in the schema, at this moment alone.
              IF pg_get_userbyid(belay_owner) <> current_user THEN
                EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', {schema}, pg_get_userbyid(belay_owner));
                EXECUTE format('ALTER VIEW %s OWNER TO %I', {view}, pg_get_userbyid(belay_owner));
                IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = {schema}::regnamespace) THEN
                  EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', {schema}, pg_get_userbyid(belay_owner));
                END IF;
              END IF;
              -- Whoever may use the table may use what shows it.
              FOR belay_grant IN
                SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
                FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
                WHERE c.oid = {table}::regclass AND acl.grantee <> c.relowner
                UNION ALL
                SELECT acl.privilege_type,
                  ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
                  acl.grantee, acl.is_grantable
                FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
                WHERE a.attrelid = {table}::regclass AND NOT a.attisdropped
                  AND a.attname = ANY (belay_columns)
              LOOP
                EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', {schema},
                  CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
                EXECUTE format('GRANT %s%s ON %s TO %s%s',
                  belay_grant.privilege_type,
                  belay_grant.columns,
                  {view},
                  CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                  CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
              END LOOP;
            END
            """;

    private static final String DROP_EMPTY = """
            BEGIN
              -- The schema goes with its last view, and stays where somebody has put something else into it.
              IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
                WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = {name}::regnamespace) THEN
                DROP SCHEMA {schema};
              END IF;
            END
            """;

    /** Creates the schema where it is missing. */
    String schema() {
        String denied = "The schema " + view.name().schema() + " may not be created: have the owner of the database run"
                + " GRANT CREATE ON DATABASE for this role, which must be a member of the owner of "
                + view.table() + ", then run this again.";
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                SCHEMA,
                Map.of(
                        "table", text(SqlText.table(view.table())),
                        "schema", text(SqlText.identifier(view.name().schema())),
                        "others", others(),
                        "beside", notBeside(),
                        "refuse_taken", refuseTaken(),
                        "refuse_hidden", refuseHidden(view.table()),
                        "refuse_denied", PlpgsqlBlock.refuse("views-denied", denied))));
    }

    private String others() {
        return beside.isEmpty()
                ? "Nothing else may be there."
                : "Views of other tables of this change are there, and nothing else may be.";
    }

    private String notBeside() {
        List<String> names = beside.stream().map(Identifier::value).toList();
        return names.isEmpty() ? "" : "\n    AND NOT (relkind = 'v' AND relname IN (" + SqlText.literals(names) + "))";
    }

    /** No name of the service helps here: what has been applied leaves its stamps under the one that it has. */
    private String refuseTaken() {
        return PlpgsqlBlock.refuse(
                "views-schema-taken",
                "The schema " + view.name().schema() + " holds what this change has not put there: "
                        + PlpgsqlBlock.VALUE
                        + ". Where those are views of another service of this database that has a change of the same id,"
                        + " run this again when that service's contract has taken them away; or give this change another"
                        + " id where it is not released and none of its units has run anywhere. Move anything else to"
                        + " another schema, and run this again.",
                "belay_taken");
    }

    /** Refuses a connection on which a view stands before the table. */
    static String refuseHidden(TableName table) {
        return PlpgsqlBlock.refuse(
                "table-hidden",
                "The name " + table + " means no table on this connection. Take the schemas of views out of its"
                        + " search_path, and run this again.");
    }

    /** Gives it the owner of the table, and the rights of everybody else. */
    String rights() {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                RIGHTS,
                Map.of(
                        "table", text(SqlText.table(view.table())),
                        "schema", text(SqlText.identifier(view.name().schema())),
                        "view", text(SqlText.table(view.name())),
                        "columns", array(view.columns()),
                        "labels", array(view.shown()))));
    }

    /** Drops the schema unless something is left in it. */
    static String dropEmpty(Identifier schema) {
        String name = SqlText.identifier(schema);
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(DROP_EMPTY, Map.of("name", text(name), "schema", name)));
    }

    private static String array(Collection<Identifier> names) {
        return SqlText.textArray(names.stream().map(Identifier::value).toList());
    }

    private static String text(String name) {
        return SqlText.literal(name);
    }
}
