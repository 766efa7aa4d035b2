package dev.belay.postgres.rehearsal;

import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sequence that the default of a column draws from, as the real database has it: a schema state knows its name alone.
 *
 * @param created the statement that makes it
 * @param owned the statement that makes the column own it, where it does
 */
record DrawnSequence(String created, Optional<String> owned) {

    private static final String QUERY = """
            SELECT pg_catalog.format(
                'CREATE SEQUENCE IF NOT EXISTS %I.%I AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s',
                n.nspname, s.relname, pg_catalog.format_type(q.seqtypid, NULL), q.seqincrement, q.seqmin, q.seqmax,
                q.seqstart, q.seqcache, CASE WHEN q.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END),
              CASE WHEN EXISTS (
                SELECT FROM pg_catalog.pg_depend o
                WHERE o.classid = 'pg_class'::regclass AND o.objid = s.oid AND o.deptype = 'a'
                  AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum)
              THEN pg_catalog.format('ALTER SEQUENCE %I.%I OWNED BY %s.%I', n.nspname, s.relname, ?, a.attname) END
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
            JOIN pg_catalog.pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
              AND d.refclassid = 'pg_class'::regclass
            JOIN pg_catalog.pg_class s ON s.oid = d.refobjid AND s.relkind = 'S'
            JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
            JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
            WHERE a.attrelid = pg_catalog.to_regclass(?) AND a.attname = ?
            """;

    /** Those of all columns of a state that are there in the real database. */
    static List<DrawnSequence> of(Target real, SchemaState state) throws SQLException {
        var columns = new ArrayList<Column>();
        for (var table : state.tables().values()) {
            table.columns().stream()
                    .filter(column ->
                            column.defaultValue().filter(DrawnNumber::is).isPresent())
                    .forEach(column -> columns.add(new Column(table.name(), column.name())));
        }
        var found = new ArrayList<DrawnSequence>();
        if (!columns.isEmpty()) {
            try (var session = real.open("belay model")) {
                for (var column : columns) {
                    column.addTo(found, session);
                }
            }
        }
        return found;
    }

    private record Column(TableName table, Identifier name) {

        private void addTo(List<DrawnSequence> found, Connection session) throws SQLException {
            try (var statement = session.prepareStatement(QUERY)) {
                String quoted = Target.quoted(session, table);
                statement.setString(1, quoted);
                statement.setString(2, quoted);
                statement.setString(3, name.value());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new DrawnSequence(rows.getString(1), Optional.ofNullable(rows.getString(2))));
                    }
                }
            }
        }
    }
}
