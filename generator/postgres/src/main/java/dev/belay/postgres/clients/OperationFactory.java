package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up the statements of one client on one table. */
final class OperationFactory {
    private static final int MASKS = 3;
    private static final int MISSES = 4;

    private final ShapeTable shape;
    private final Workload workload;
    private final Statements statements;
    private final Random random;
    private final int[] key;
    private final List<List<Slot>> masks = new ArrayList<>();
    private int boundary;
    private boolean unitRuns;

    OperationFactory(ShapeTable shape, Workload workload, Statements statements, Random random) {
        this.shape = shape;
        this.workload = workload;
        this.statements = statements;
        this.random = random;
        this.key = shape.keyIndexes();
        List<Slot> optional = workload.slots().stream().filter(Slot::optional).toList();
        masks.add(List.of());
        masks.add(optional);
        for (int index = masks.size(); index < MASKS; index++) {
            masks.add(optional.stream().filter(slot -> random.nextBoolean()).toList());
        }
    }

    void at(int newBoundary) {
        boundary = newBoundary;
    }

    /** Whether the next unit runs meanwhile. */
    void whileUnitRuns(boolean runs) {
        unitRuns = runs;
    }

    boolean unitRuns() {
        return unitRuns;
    }

    /** Whether nothing of the rollout has begun. */
    boolean beforeTheFirst() {
        return boundary == 0 && !unitRuns;
    }

    /** The kinds that this table has room for. */
    boolean offers(StatementKind kind) {
        return switch (kind) {
            case WRITE_NULL -> workload.slots().stream().anyMatch(OperationFactory::canBeNulled);
            case UPDATE_COLUMN -> !updatable().isEmpty();
            case UPDATE_ROW -> rowColumns().length > 0;
            case UPSERT_UNIQUE -> !shape.arbiters().isEmpty();
            case UPSERT_KEY -> shape.keyStays();
            case INSERT, INSERT_MANY, DELETE, SELECT_NAMED, SELECT_STAR -> true;
        };
    }

    Operation insert() throws SQLException {
        return insert(StatementKind.INSERT, masks.get(random.nextInt(masks.size())), 1, Optional.empty());
    }

    Operation insertMany() throws SQLException {
        List<Slot> mask = masks.get(random.nextInt(masks.size()));
        boolean nothingToSay = workload.columns(mask).length == 0;
        return insert(
                StatementKind.INSERT_MANY, nothingToSay ? List.of() : mask, 2 + random.nextInt(2), Optional.empty());
    }

    /** An INSERT, or an UPDATE of that row where there is one. */
    Operation writeNull(Optional<Row> row) throws SQLException {
        List<Slot> slots =
                workload.slots().stream().filter(OperationFactory::canBeNulled).toList();
        Slot slot = slots.get(random.nextInt(slots.size()));
        if (row.isEmpty() || !steady(slot.columns()) || random.nextBoolean()) {
            return insert(StatementKind.WRITE_NULL, List.of(), 1, Optional.of(slot));
        }
        return update(StatementKind.WRITE_NULL, row.get(), slot.columns(), new @Nullable String[slot.columns().length]);
    }

    Optional<Operation> updateColumn(Row row) throws SQLException {
        List<Slot> slots =
                updatable().stream().filter(slot -> steady(slot.columns())).toList();
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Slot slot = slots.get(random.nextInt(slots.size()));
        return Optional.of(update(StatementKind.UPDATE_COLUMN, row, slot.columns(), slot.value(random)));
    }

    Optional<Operation> updateRow(Row row) throws SQLException {
        int[] columns = rowColumns();
        if (!steady(columns)) {
            return Optional.empty();
        }
        @Nullable String[] values = workload.row(random);
        return Optional.of(update(StatementKind.UPDATE_ROW, row, columns, pick(values, columns)));
    }

    /**
     * Whether it can be told what an UPDATE of these columns leaves: while a unit runs a backfill may mend a row just
     * before or just after, so what it reads is written whole or not at all.
     */
    private boolean steady(int[] columns) {
        return !unitRuns
                || shape.mends().stream()
                        .filter(Mend::readsOthers)
                        .map(Mend::reads)
                        .allMatch(reads -> {
                            long written = Arrays.stream(columns)
                                    .filter(column -> reads.contains(
                                            shape.columns().get(column).name()))
                                    .count();
                            return written == 0 || written == reads.size();
                        });
    }

    /** An INSERT that meets that row's key, now and then one that does not. */
    Optional<Operation> upsertKey(Row row) throws SQLException {
        boolean numbered = Arrays.stream(key)
                .anyMatch(column -> shape.columns().get(column).numbered());
        boolean miss = !numbered && random.nextInt(MISSES) == 0;
        if (miss) {
            return Optional.of(upsert(StatementKind.UPSERT_KEY, shape.key(), workload.row(random), Optional.empty()));
        }
        return consistentWith(row, key)
                .map(values -> upsert(StatementKind.UPSERT_KEY, shape.key(), values, Optional.of(row)));
    }

    /** An INSERT that meets that row's value of another unique column. */
    Optional<Operation> upsertUnique(Row row) throws SQLException {
        List<Identifier> arbiter =
                shape.arbiters().get(random.nextInt(shape.arbiters().size()));
        int[] columns = arbiter.stream().mapToInt(shape::indexOf).toArray();
        boolean comparable =
                Arrays.stream(columns).allMatch(column -> row.known()[column] && row.values()[column] != null);
        if (!comparable) {
            return Optional.empty();
        }
        return consistentWith(row, columns)
                .map(values -> upsert(StatementKind.UPSERT_UNIQUE, arbiter, values, Optional.of(row)));
    }

    Operation delete(Row row) {
        return new Operation(
                StatementKind.DELETE, statements.delete(), keyOf(row), new int[0], Optional.of(row), List.of());
    }

    Operation selectNamed(Row row) {
        int[] all = IntStream.range(0, shape.columns().size()).toArray();
        return new Operation(
                StatementKind.SELECT_NAMED, statements.selectNamed(), keyOf(row), all, Optional.of(row), List.of(row));
    }

    Operation selectStar(Row row) {
        return new Operation(
                StatementKind.SELECT_STAR,
                statements.selectStar(),
                keyOf(row),
                new int[0],
                Optional.of(row),
                List.of(row));
    }

    private Operation insert(StatementKind kind, List<Slot> without, int rows, Optional<Slot> nulled)
            throws SQLException {
        int[] columns = workload.columns(without);
        List<@Nullable String> parameters = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        for (int index = 0; index < rows; index++) {
            @Nullable String[] values = workload.row(random);
            nulled.ifPresent(slot -> Workload.put(values, slot, new @Nullable String[slot.columns().length]));
            after.add(inserted(columns, values));
            parameters.addAll(Arrays.asList(pick(values, columns)));
        }
        int[] learned = learned(columns);
        return new Operation(
                kind, statements.insert(columns, rows, learned), parameters, learned, Optional.empty(), after);
    }

    private Row inserted(int[] columns, @Nullable String[] values) {
        Row row = Row.unknown(shape.columns().size(), shape.links().size()).copy(boundary);
        for (int column = 0; column < values.length; column++) {
            OmittedValues.Default left = omitted(column);
            if (contains(columns, column)) {
                row.set(column, values[column]);
            } else if (left.known()) {
                row.set(column, left.text());
            }
        }
        return row;
    }

    private OmittedValues.Default omitted(int column) {
        return workload.defaults().at(column, boundary, unitRuns);
    }

    private Operation update(StatementKind kind, Row row, int[] columns, @Nullable String[] values) {
        List<@Nullable String> parameters = new ArrayList<>(Arrays.asList(values));
        parameters.addAll(keyOf(row));
        return new Operation(
                kind,
                statements.update(columns),
                parameters,
                new int[0],
                Optional.of(row),
                List.of(updated(row, columns, values)));
    }

    private Row updated(Row row, int[] columns, @Nullable String[] values) {
        // ON CONFLICT DO NOTHING leaves the row to the backfill.
        Row after = row.copy(columns.length == 0 ? row.touched() : boundary);
        for (int index = 0; index < columns.length; index++) {
            int column = columns[index];
            boolean same = row.known()[column] && Objects.equals(row.values()[column], values[index]);
            if (!same) {
                letGo(after, column);
            }
            after.set(column, values[index]);
        }
        return after;
    }

    private void letGo(Row row, int column) {
        Identifier name = shape.columns().get(column).name();
        for (int link = 0; link < shape.links().size(); link++) {
            if (shape.links().get(link).owns(name)) {
                row.holding()[link] = false;
            }
        }
    }

    private Operation upsert(
            StatementKind kind, List<Identifier> arbiter, @Nullable String[] values, Optional<Row> met) {
        // Left to PostgreSQL, the number would meet no row.
        int[] columns = IntStream.range(0, values.length)
                .filter(column -> !shape.columns().get(column).numbered()
                        || arbiter.contains(shape.columns().get(column).name()))
                .toArray();
        int[] updated = Arrays.stream(columns)
                .filter(column -> !contains(key, column))
                .filter(column -> !arbiter.contains(shape.columns().get(column).name()))
                .toArray();
        Row after =
                met.map(row -> updated(row, updated, pick(values, updated))).orElseGet(() -> inserted(columns, values));
        int[] learned = met.isPresent() ? new int[0] : learned(columns);
        return new Operation(
                kind,
                statements.upsert(columns, arbiter, updated, learned),
                Arrays.asList(pick(values, columns)),
                learned,
                met,
                List.of(after));
    }

    /** A new row that keeps those columns of another one, and whatever a check ties to other columns. */
    private Optional<@Nullable String[]> consistentWith(Row row, int[] kept) throws SQLException {
        @Nullable String[] values = workload.row(random);
        for (int column : kept) {
            values[column] = row.values()[column];
        }
        for (Slot slot : workload.slots()) {
            boolean keeps = !slot.alone() || Arrays.stream(kept).anyMatch(slot::covers);
            for (int column : keeps ? slot.columns() : new int[0]) {
                if (!row.known()[column]) {
                    return Optional.empty();
                }
                values[column] = row.values()[column];
            }
        }
        return Optional.of(values);
    }

    private int[] learned(int[] written) {
        return IntStream.range(0, shape.columns().size())
                .filter(column -> !contains(written, column))
                .filter(column -> !omitted(column).known())
                .toArray();
    }

    private int[] rowColumns() {
        return workload.columns(workload.slots().stream()
                .filter(slot -> slot.alone() && Arrays.stream(key).anyMatch(slot::covers))
                .toList());
    }

    private List<Slot> updatable() {
        return workload.slots().stream().filter(Slot::alone).toList();
    }

    private static boolean canBeNulled(Slot slot) {
        return slot.alone() && slot.takesNull();
    }

    private List<@Nullable String> keyOf(Row row) {
        return Arrays.asList(row.pick(key));
    }

    private static @Nullable String[] pick(@Nullable String[] values, int[] columns) {
        @Nullable String[] picked = new String[columns.length];
        for (int index = 0; index < columns.length; index++) {
            picked[index] = values[columns[index]];
        }
        return picked;
    }

    private static boolean contains(int[] columns, int column) {
        return Arrays.stream(columns).anyMatch(each -> each == column);
    }
}
