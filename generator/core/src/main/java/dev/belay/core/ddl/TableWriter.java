package dev.belay.core.ddl;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes {@link TableDdl}. */
final class TableWriter implements TableDdl.Visitor<List<String>> {

    private static final String COPY_GRANTS = """
            DECLARE
              belay_grant record;
            BEGIN
              -- Whoever could use the table under its old name still can.
              FOR belay_grant IN
                SELECT acl.privilege_type, NULL::name AS column_name, acl.grantee, acl.is_grantable
                FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
                WHERE c.oid = {table}::regclass AND acl.grantee <> c.relowner
                UNION ALL
                SELECT acl.privilege_type, a.attname, acl.grantee, acl.is_grantable
                FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
                WHERE a.attrelid = {table}::regclass AND NOT a.attisdropped
                  AND a.attname = ANY ({columns})
              LOOP
                EXECUTE format('GRANT %s%s ON %s TO %s%s',
                  belay_grant.privilege_type,
                  coalesce(' (' || quote_ident(belay_grant.column_name) || ')', ''),
                  {view},
                  CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
                  CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
              END LOOP;
            END
            """;

    private static final String REFUSE_ROW_SECURITY = """
            BEGIN
              IF (SELECT relrowsecurity FROM pg_catalog.pg_class WHERE oid = {table}::regclass) THEN
                {refuse}
              END IF;
            END
            """;

    private final ServerVersion server;

    TableWriter(ServerVersion server) {
        this.server = server;
    }

    @Override
    public List<String> create(TableDdl.Create statement) {
        Table table = statement.table();
        String lines = Stream.concat(
                        table.columns().stream().map(ColumnText::of),
                        table.constraints().stream()
                                .filter(TableWriter::standsInTable)
                                .map(ConstraintText::of))
                .map(line -> "  " + line)
                .collect(Collectors.joining(",\n"));
        return List.of("CREATE TABLE " + SqlText.table(table.name()) + " (\n" + lines + "\n)");
    }

    @Override
    public List<String> drop(TableDdl.Drop statement) {
        return List.of("DROP TABLE " + SqlText.table(statement.table()));
    }

    @Override
    public List<String> rename(TableDdl.Rename statement) {
        return List.of(AlterTable.of(statement.table(), "RENAME TO " + SqlText.identifier(statement.newName())));
    }

    @Override
    public List<String> move(TableDdl.Move statement) {
        String schema = SqlText.identifier(statement.newSchema());
        String move = AlterTable.of(statement.table(), "SET SCHEMA " + schema);
        return statement.newSchema().equals(TableName.PUBLIC) ? List.of(move) : List.of(ensureSchema(schema), move);
    }

    /** IF NOT EXISTS would need CREATE on the database even where the schema is there. */
    private static String ensureSchema(String schema) {
        return PlpgsqlBlock.run(PlpgsqlBlock.filled("""
                BEGIN
                  IF to_regnamespace({text}) IS NULL THEN
                    CREATE SCHEMA {schema};
                  END IF;
                END
                """, Map.of("text", SqlText.literal(schema), "schema", schema)));
    }

    @Override
    public List<String> comment(TableDdl.Comment statement) {
        return List.of("COMMENT ON TABLE " + SqlText.table(statement.table()) + " IS "
                + statement.comment().map(SqlText::literal).orElse("NULL"));
    }

    @Override
    public List<String> createView(TableDdl.CreateView statement) {
        List<String> statements = new ArrayList<>();
        ReleaseView ofRelease = new ReleaseView(statement.created(), statement.beside());
        if (statement.created().isOfRelease()) {
            statements.add(ofRelease.schema());
        }
        boolean invoker = server.atLeast(TableDdl.FIRST_WITH_SECURITY_INVOKER);
        if (!invoker) {
            statements.add(refuseRowSecurity(statement));
        }
        statements.add("CREATE VIEW " + SqlText.table(statement.view())
                + (invoker ? " WITH (security_invoker = true)" : "") + " AS\n  SELECT "
                + selected(statement.created()) + "\n  FROM " + SqlText.table(statement.table()));
        statements.add(statement.created().isOfRelease() ? ofRelease.rights() : copyGrants(statement));
        return statements;
    }

    private static String selected(View view) {
        return IntStream.range(0, view.columns().size())
                .mapToObj(index ->
                        selected(view.columns().get(index), view.shown().get(index)))
                .collect(Collectors.joining(", "));
    }

    private static String selected(Identifier column, Identifier label) {
        return SqlText.identifier(column) + (column.equals(label) ? "" : " AS " + SqlText.identifier(label));
    }

    @Override
    public List<String> dropView(TableDdl.DropView statement) {
        String drop = "DROP VIEW " + SqlText.table(statement.view());
        return statement.view().schema().equals(statement.table().schema())
                ? List.of(drop)
                : List.of(drop, ReleaseView.dropEmpty(statement.view().schema()));
    }

    private static String refuseRowSecurity(TableDdl.CreateView statement) {
        String message = "The table " + statement.table() + " has row-level security, which a view bypasses before"
                + " PostgreSQL 15. Keep the table's name, or upgrade the server first.";
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                REFUSE_ROW_SECURITY,
                Map.of(
                        "table",
                        SqlText.literal(SqlText.table(statement.table())),
                        "refuse",
                        PlpgsqlBlock.refuse("view-bypasses-row-security", message))));
    }

    private static String copyGrants(TableDdl.CreateView statement) {
        List<String> columns =
                statement.columns().stream().map(Identifier::value).toList();
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(
                COPY_GRANTS,
                Map.of(
                        "table", SqlText.literal(SqlText.table(statement.table())),
                        "view", SqlText.literal(SqlText.table(statement.view())),
                        "columns", SqlText.textArray(columns))));
    }

    private static boolean standsInTable(NamedConstraint constraint) {
        return !(constraint.definition() instanceof ForeignKey);
    }
}
