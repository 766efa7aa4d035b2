package dev.belay.postgres.catalog;

import dev.belay.core.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the catalog of one database says about its schemas, at one moment, as sorted text.
 *
 * <p>Two databases of servers of one major have the same fingerprint exactly when a client, a later migration or an
 * administrator could not tell their schemas apart: object ids, the gaps that dropped columns leave, the order of
 * creation, the name of the database and of the bootstrap superuser, physical storage and statistics do not count. An
 * attribute that has its default is not listed. A NOT NULL constraint of PostgreSQL 18 is an attribute of its column,
 * and its name counts only if a person chose it, that is if it does not end in {@code _not_null}: generated names tell
 * which statement created the constraint, and survive the renaming of a column ({@code CreationPathTest}).
 *
 * <p>What the comparison sees is measured attribute by attribute in {@code MutationTest}, and what it leaves out is
 * listed there with its reason. Roles, tablespaces and settings of databases and roles belong to the cluster and are
 * not looked at. An extension's members are represented by the extension and its version.
 */
public final class CatalogSnapshot {
    private final SortedMap<ObjectKey, SortedMap<String, String>> objects;

    private CatalogSnapshot(SortedMap<ObjectKey, SortedMap<String, String>> objects) {
        this.objects = objects;
    }

    /**
     * Reads the catalog of the connected database. Takes ACCESS SHARE locks on relations whose definitions are printed,
     * so it waits for a session that holds ACCESS EXCLUSIVE. Inside a transaction it uses a savepoint and sees the
     * transaction's own changes; in autocommit mode it uses a transaction of its own. The settings of the session are
     * what they were before.
     *
     * @param connection an open connection to PostgreSQL 14 to 18 whose transaction, if any, is not aborted
     * @param scope which schemas to look into
     * @return the snapshot
     * @throws SQLException when the server refuses or the connection breaks
     */
    public static CatalogSnapshot read(Connection connection, SnapshotScope scope) throws SQLException {
        return of(new CatalogReader(connection, scope).read());
    }

    static CatalogSnapshot of(SortedMap<ObjectKey, SortedMap<String, String>> objects) {
        var copy = new TreeMap<ObjectKey, SortedMap<String, String>>();
        objects.forEach(
                (key, attributes) -> copy.put(key, Collections.unmodifiableSortedMap(new TreeMap<>(attributes))));
        return new CatalogSnapshot(Collections.unmodifiableSortedMap(copy));
    }

    /**
     * The objects and the attributes in which each differs from the default.
     *
     * @return an unmodifiable map, sorted by kind and path
     */
    public SortedMap<ObjectKey, SortedMap<String, String>> objects() {
        return objects;
    }

    /**
     * The snapshot as text: one line per object, one indented line per attribute, line feeds inside values escaped.
     * Equal snapshots have equal texts, and different ones different texts.
     *
     * @return lines that each end with a line feed
     */
    public String canonicalText() {
        var text = new StringBuilder();
        objects.forEach((key, attributes) -> {
            text.append(escaped(key.toString())).append('\n');
            attributes.forEach((name, value) -> text.append("  ")
                    .append(name)
                    .append(": ")
                    .append(escaped(value))
                    .append('\n'));
        });
        return text.toString();
    }

    /**
     * The SHA-256 of the canonical text.
     *
     * @return 64 lower case hexadecimal digits
     */
    public String fingerprint() {
        return Sha256.of(canonicalText());
    }

    /**
     * What another snapshot has otherwise. Empty under {@link ComparisonOptions#strict()} exactly when the fingerprints
     * are equal.
     *
     * @param other the snapshot on the right
     * @param options what may differ
     * @return the differences, sorted by object and attribute
     */
    public List<Difference> differences(CatalogSnapshot other, ComparisonOptions options) {
        return new SnapshotComparison(this, other, options).run();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogSnapshot snapshot && objects.equals(snapshot.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    @Override
    public String toString() {
        return canonicalText();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
