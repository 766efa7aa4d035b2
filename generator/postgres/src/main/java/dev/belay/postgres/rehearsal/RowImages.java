package dev.belay.postgres.rehearsal;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a database at one moment, one by one, so that those that a way back loses can be counted. */
final class RowImages {
    private static final String NULL = "\0";

    private final Map<TableName, TableImage> tables;

    RowImages(Map<TableName, TableImage> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** A value, so that NULL is none of them. */
    static String shown(@Nullable String value) {
        return value == null ? NULL : value;
    }

    /** The rows, by table and key, that a later moment does not hold with the same values in the same columns. */
    Set<String> missingFrom(RowImages later) {
        var missing = new HashSet<String>();
        tables.forEach((name, table) -> {
            var after = later.tables.get(name);
            for (var row : table.rows().entrySet()) {
                if (after == null || !table.sameIn(after, row.getKey())) {
                    missing.add(name + " " + row.getKey());
                }
            }
        });
        return missing;
    }

    /**
     * The rows, by table and key, that have a value where a later moment has no column or no table; but for columns
     * whose values stand in others too.
     */
    Set<String> withoutPlaceIn(RowImages later, BiPredicate<TableName, Identifier> copied) {
        var gone = new HashSet<String>();
        tables.forEach((name, table) -> {
            var after = later.tables.get(name);
            for (var row : table.rows().entrySet()) {
                if (after == null
                        || table.hasValueOutside(
                                after.columns(), column -> copied.test(name, column), row.getValue())) {
                    gone.add(name + " " + row.getKey());
                }
            }
        });
        return gone;
    }

    /** Whether rows of every table can be told apart by a key. */
    boolean keyed() {
        return tables.values().stream().allMatch(TableImage::keyed);
    }

    /** The rows of one table, by key; without a key, by their place in the file. */
    record TableImage(boolean keyed, List<Identifier> columns, Map<String, List<String>> rows) {
        private boolean sameIn(TableImage other, String key) {
            var mine = rows.get(key);
            var theirs = other.rows().get(key);
            if (theirs == null) {
                return false;
            }
            for (int i = 0; i < columns.size(); i++) {
                int there = other.columns().indexOf(columns.get(i));
                if (there >= 0 && !mine.get(i).equals(theirs.get(there))) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasValueOutside(List<Identifier> other, Predicate<Identifier> copied, List<String> values) {
            for (int i = 0; i < columns.size(); i++) {
                boolean gone = !other.contains(columns.get(i)) && !copied.test(columns.get(i));
                if (gone && !values.get(i).equals(NULL)) {
                    return true;
                }
            }
            return false;
        }
    }
}
