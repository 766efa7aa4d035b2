package dev.belay.postgres.clients;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One client on one table: what it makes up, and what it believes to be there. */
final class TableClient {
    private static final int MOST_ROWS = 300;

    final ShapeTable shape;
    final OperationFactory factory;
    final Statements statements;
    final TableModel model;
    /** Columns whose values something in the database changes on their way in, as a trigger of the user's does. */
    final Set<Integer> rewritten = new TreeSet<>();

    private final Random random;

    TableClient(ShapeTable shape, Workload workload, Random random) {
        this.shape = shape;
        this.random = random;
        this.statements = new Statements(shape);
        this.factory = new OperationFactory(shape, workload, statements, random);
        this.model = new TableModel(shape.keyIndexes());
    }

    /**
     * A transaction: some statements of every kind that is still wanted, each on a row of its own.
     *
     * @param wanted how many of each kind are still wanted, by ordinal
     * @param most how many of each kind there may be
     * @param boundary the number of units that have run
     */
    List<List<Operation>> transaction(int[] wanted, int most, int boundary) throws SQLException {
        factory.at(boundary);
        // What a conversion reads of other columns must not change between the conversion and the comparison.
        boolean once = shape.mends().stream().anyMatch(Mend::readsOthers);
        List<Row> rows = model.shuffled(random);
        Iterator<Row> reads = rows.iterator();
        Iterator<Row> writes = rows.stream()
                .filter(row -> !row.resting() && (!once || row.seen() || factory.beforeTheFirst()))
                .iterator();
        List<StatementKind> kinds = new ArrayList<>(List.of(StatementKind.values()));
        java.util.Collections.shuffle(kinds, random);
        kinds.remove(StatementKind.SELECT_NAMED);
        kinds.add(0, StatementKind.SELECT_NAMED);
        kinds.remove(StatementKind.SELECT_STAR);
        List<List<Operation>> transaction = new ArrayList<>();
        for (StatementKind kind : kinds) {
            int count = factory.offers(kind) ? Math.min(most, wanted[kind.ordinal()]) : 0;
            int extra = kind == StatementKind.DELETE ? Math.max(0, model.size() - MOST_ROWS) / 10 : 0;
            List<Operation> operations = new ArrayList<>();
            Iterator<Row> source = kind == StatementKind.SELECT_NAMED ? reads : writes;
            // Not every row will do: an upsert on a unique column needs a value in it.
            int attempts = count + extra + model.size();
            for (int tried = 0; operations.size() < count + extra && tried < attempts; tried++) {
                operation(kind, source).ifPresent(operations::add);
            }
            transaction.add(operations);
        }
        return transaction;
    }

    private Optional<Operation> operation(StatementKind kind, Iterator<Row> rows) throws SQLException {
        if (kind == StatementKind.INSERT) {
            return Optional.of(factory.insert());
        }
        if (kind == StatementKind.INSERT_MANY) {
            return Optional.of(factory.insertMany());
        }
        if (kind == StatementKind.WRITE_NULL) {
            return Optional.of(factory.writeNull(rows.hasNext() ? Optional.of(rows.next()) : Optional.empty()));
        }
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Row row = rows.next();
        return switch (kind) {
            case UPDATE_COLUMN -> factory.updateColumn(row);
            case UPDATE_ROW -> factory.updateRow(row);
            case UPSERT_KEY -> factory.upsertKey(row);
            case UPSERT_UNIQUE -> factory.upsertUnique(row);
            case DELETE -> Optional.of(factory.delete(row));
            default -> Optional.of(factory.selectNamed(row));
        };
    }

    /** What a result does not say as the model does, as {@code column: wrote, saw}; and whether there was a row. */
    Optional<Difference> compare(Row row, ResultSet result) throws SQLException {
        if (!result.next()) {
            return Optional.of(new Difference("*", "a row", "none"));
        }
        ResultSetMetaData columns = result.getMetaData();
        for (int index = 1; index <= columns.getColumnCount(); index++) {
            int column = shape.indexOf(dev.belay.dsl.names.Identifier.of(columns.getColumnLabel(index)));
            boolean comparable = column >= 0
                    && row.known()[column]
                    && !isMended(column)
                    && !shape.retyped().contains(shape.columns().get(column).name())
                    && !SqlText.drivenBinary(shape.columns().get(column).type());
            if (comparable) {
                String saw = result.getString(index);
                if (!Objects.equals(saw, row.values()[column])) {
                    return Optional.of(new Difference(columns.getColumnLabel(index), row.values()[column], saw));
                }
            }
        }
        return Optional.empty();
    }

    /** Leaves every second row alone from now on. */
    void rest() {
        List<Row> rows = List.copyOf(model.rows());
        for (int index = 0; index < rows.size(); index += 2) {
            model.replace(rows.get(index), rows.get(index).rest());
        }
    }

    /** Takes over which columns come back changed. */
    void learnFrom(TableClient other) {
        other.rewritten.stream()
                .map(column -> shape.indexOf(other.shape.columns().get(column).name()))
                .filter(column -> column >= 0)
                .forEach(rewritten::add);
    }

    boolean isMended(int column) {
        return rewritten.contains(column)
                || shape.mends().stream()
                        .anyMatch(mend ->
                                mend.column().equals(shape.columns().get(column).name()));
    }

    String keyText(Row row) {
        return String.join(
                ", ",
                java.util.Arrays.stream(row.pick(shape.keyIndexes()))
                        .map(String::valueOf)
                        .toList());
    }

    /**
     * A value that is not as the client believes.
     *
     * @param column the column
     * @param wrote what the client believes
     * @param saw what is there
     */
    record Difference(
            String column, @Nullable String wrote, @Nullable String saw) {}
}
