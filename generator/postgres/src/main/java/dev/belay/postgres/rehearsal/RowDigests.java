package dev.belay.postgres.rehearsal;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The rows of a database at one moment: per table their number, per column a digest of all values by key. */
final class RowDigests {
    private final Map<Long, TableDigest> byOid;

    RowDigests(Map<Long, TableDigest> byOid) {
        this.byOid = Map.copyOf(byOid);
    }

    /**
     * What is not there any more when a database goes on: tables and columns are the same under whatever name they have
     * by then.
     *
     * @param later the later moment
     * @param exempt the columns, under their earlier names, that are meant to change or go
     * @param dropped the tables that are meant to go
     */
    List<String> lostGoingOn(RowDigests later, BiPredicate<TableName, Identifier> exempt, List<TableName> dropped) {
        var differences = new ArrayList<String>();
        for (var table : sorted()) {
            var after = later.byOid.get(table.oid());
            if (after == null) {
                if (!dropped.contains(table.name())) {
                    differences.add("table " + table.name() + " is gone");
                }
            } else {
                table.compareRows(after, differences);
                for (var column : table.columns()) {
                    if (!exempt.test(table.name(), column.name())) {
                        column.compareByNumber(table, after, differences);
                    }
                }
            }
        }
        return differences;
    }

    /**
     * What differs when a database has been led back: tables and columns are compared by name.
     *
     * @param later the later moment
     * @param exempt the columns that may differ
     */
    List<String> differencesLedBack(RowDigests later, BiPredicate<TableName, Identifier> exempt) {
        var differences = new ArrayList<String>();
        for (var table : sorted()) {
            var after = later.table(table.name());
            if (after.isEmpty()) {
                differences.add("table " + table.name() + " is gone");
            } else {
                table.compareRows(after.get(), differences);
                for (var column : table.columns()) {
                    if (!exempt.test(table.name(), column.name())) {
                        column.compareByName(table, after.get(), differences);
                    }
                }
            }
        }
        return differences;
    }

    private List<TableDigest> sorted() {
        return byOid.values().stream()
                .sorted((left, right) -> left.name().compareTo(right.name()))
                .toList();
    }

    private Optional<TableDigest> table(TableName name) {
        return byOid.values().stream()
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    /** The rows of one table. */
    record TableDigest(long oid, TableName name, long rows, List<ColumnDigest> columns) {
        TableDigest {
            columns = List.copyOf(columns);
        }

        private void compareRows(TableDigest later, List<String> differences) {
            if (rows != later.rows()) {
                differences.add("table " + name + " had " + rows + " rows and has " + later.rows());
            }
        }

        private Optional<ColumnDigest> numbered(int number) {
            return columns.stream().filter(column -> column.number() == number).findFirst();
        }

        private Optional<ColumnDigest> named(Identifier wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst();
        }
    }

    /** The values of one column; the digest does not depend on the order of rows. */
    record ColumnDigest(Identifier name, int number, String type, String digest) {
        private void compareByNumber(TableDigest table, TableDigest later, List<String> differences) {
            compare(table, later.numbered(number), differences);
        }

        private void compareByName(TableDigest table, TableDigest later, List<String> differences) {
            compare(table, later.named(name), differences);
        }

        private void compare(TableDigest table, Optional<ColumnDigest> after, List<String> differences) {
            if (after.isEmpty()) {
                differences.add("column " + table.name() + "." + name + " is gone");
            } else if (!digest.equals(after.get().digest())) {
                differences.add("column " + table.name() + "." + name + " holds other values");
            }
        }
    }
}
