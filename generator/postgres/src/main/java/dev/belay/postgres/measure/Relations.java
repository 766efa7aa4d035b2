package dev.belay.postgres.measure;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables and views of a database at one moment, by object id: without those of PostgreSQL itself, temporary ones,
 * and those of the schema in which Belay keeps its state.
 */
public final class Relations {
    private static final String QUERY = """
            SELECT c.oid, n.nspname, c.relname, coalesce(pg_catalog.pg_relation_filenode(c.oid), 0),
              coalesce(CASE WHEN c.relispartition THEN CAST(pg_catalog.pg_partition_root(c.oid) AS oid) END, c.oid)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
              AND c.relpersistence <> 't'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', ?)
            """;

    private final Map<Long, Relation> byOid;

    private Relations(Map<Long, Relation> byOid) {
        this.byOid = byOid;
    }

    /**
     * Reads them. Takes no lock on any of them.
     *
     * @param connection to the database; within a transaction it sees what that transaction did
     * @param stateSchema the schema to leave out
     * @return what is there now
     * @throws SQLException when the server refuses
     */
    public static Relations read(Connection connection, Identifier stateSchema) throws SQLException {
        try (var query = connection.prepareStatement(QUERY)) {
            query.setString(1, stateSchema.value());
            var byOid = new TreeMap<Long, Relation>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    byOid.put(
                            rows.getLong(1),
                            new Relation(
                                    TableName.of(rows.getString(2), rows.getString(3)),
                                    rows.getLong(4),
                                    rows.getLong(5)));
                }
            }
            return new Relations(byOid);
        }
    }

    /** Whether a table or view of that object id is there. */
    boolean holds(long oid) {
        return byOid.containsKey(oid);
    }

    /** The name of the relation of that object id. */
    Optional<TableName> name(long oid) {
        return Optional.ofNullable(byOid.get(oid)).map(Relation::name);
    }

    /** The table whose partition the relation is, at any depth; itself where it is none. */
    long root(long oid) {
        return Optional.ofNullable(byOid.get(oid)).map(Relation::root).orElse(oid);
    }

    /** The name by which a plan speaks of the relation: that of the table whose partition it is, else its own. */
    Optional<TableName> spoken(long oid) {
        return Optional.ofNullable(byOid.get(oid))
                .flatMap(relation -> name(relation.root()).or(() -> name(oid)));
    }

    /**
     * The object id of the table or view of that name.
     *
     * @param name its name at the moment of the reading
     * @return its object id, or empty when there was none
     */
    public Optional<Long> oid(TableName name) {
        return byOid.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the relation lies in another file than in an earlier reading; false where either lacks it. */
    boolean rewrittenSince(Relations earlier, long oid) {
        var now = byOid.get(oid);
        var then = earlier.byOid.get(oid);
        return now != null && then != null && now.fileNode() != then.fileNode();
    }

    /** The object ids in ascending order. */
    Iterable<Long> oids() {
        return byOid.keySet();
    }

    /** The object ids of those that have a file. */
    List<Long> stored() {
        return byOid.entrySet().stream()
                .filter(entry -> entry.getValue().fileNode() != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A table or view; {@code fileNode} is 0 where it has no file, and a table is its own {@code root}. */
    private record Relation(TableName name, long fileNode, long root) {}
}
