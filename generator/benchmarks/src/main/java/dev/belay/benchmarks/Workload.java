package dev.belay.benchmarks;

import dev.belay.postgres.clients.StatementKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes up the statements of one client over the rows that it owns. */
final class Workload {

    private static final int MOST_FORGOTTEN = 200;

    private final Release release;
    private final OwnRows rows;
    private final Random random;
    private final int most;
    private final Set<Long> deleted = new LinkedHashSet<>();
    private long fresh;

    Workload(Release release, OwnRows rows, Random random, long fresh) {
        this.release = release;
        this.rows = rows;
        this.random = random;
        this.fresh = fresh;
        this.most = rows.size() * 2 + 100;
    }

    /** The number from which on its next rows are. */
    long fresh() {
        return fresh;
    }

    /** A transaction that removed a row has been committed: the number may be used again. */
    void removed(long row) {
        if (deleted.size() < MOST_FORGOTTEN) {
            deleted.add(row);
        }
    }

    /** A statement of that kind; empty where the table or the rows there are allow none. */
    Optional<Work> of(StatementKind kind) {
        boolean needsRow = kind != StatementKind.INSERT && kind != StatementKind.INSERT_MANY;
        if (!release.says(kind) || needsRow && rows.size() == 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case INSERT -> rows.size() > most ? delete() : Optional.of(insert(1));
            case INSERT_MANY -> rows.size() > most ? delete() : Optional.of(insert(3));
            case WRITE_NULL -> any(nullable()).map(column -> update(kind, release.together(column), true));
            case UPDATE_COLUMN -> any(release.all()).map(column -> update(kind, release.together(column), false));
            case UPDATE_ROW -> Optional.of(update(kind, release.all(), false));
            case UPSERT_KEY -> Optional.of(upsertOnKey());
            case UPSERT_UNIQUE -> upsertOnUnique();
            case DELETE -> delete();
            case SELECT_NAMED -> Optional.of(select());
            case SELECT_STAR -> Optional.empty();
        };
    }

    private Work insert(int count) {
        boolean omit = random.nextBoolean();
        List<Integer> written = new ArrayList<>();
        List<Integer> learned = new ArrayList<>();
        for (int column : release.all()) {
            ClientColumn.Omission omission = release.columns().get(column).omission();
            // What the server makes up it would have to tell for each of several rows.
            boolean learns = omission == ClientColumn.Omission.LEARN;
            if (!omit || omission == ClientColumn.Omission.NEVER || learns && count > 1) {
                written.add(column);
            } else if (learns) {
                learned.add(column);
            }
        }
        List<@Nullable String> parameters = new ArrayList<>();
        List<Work.Left> left = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            long number = freshRow();
            @Nullable String[] values = newRow(written);
            parameters.addAll(release.keyOf(number));
            written.forEach(column -> parameters.add(values[column]));
            left.add(new Work.Left(number, values));
        }
        StatementKind kind = count == 1 ? StatementKind.INSERT : StatementKind.INSERT_MANY;
        return new Work(kind, release.insert(count, written, learned), parameters, left, learned, null);
    }

    /** A new number, or that of a row that is gone, which a backfill has perhaps passed already. */
    private long freshRow() {
        if (random.nextInt(3) == 0 && !deleted.isEmpty()) {
            long again = deleted.iterator().next();
            deleted.remove(again);
            if (!rows.has(again)) {
                return again;
            }
        }
        fresh += Owners.SLOTS;
        return fresh;
    }

    private @Nullable String[] newRow(List<Integer> written) {
        @Nullable String[] values = new String[release.columns().size()];
        for (int column : release.all()) {
            ClientColumn known = release.columns().get(column);
            if (written.contains(column)) {
                values[column] = value(known);
            } else if (known.omission() == ClientColumn.Omission.DEFAULT) {
                values[column] = known.defaultValue();
            }
        }
        return alike(values, written);
    }

    /** What is written twice is one value. */
    private @Nullable String[] alike(@Nullable String[] values, List<Integer> written) {
        written.forEach(column -> values[column] = values[release.written(column)]);
        return values;
    }

    private @Nullable String value(ClientColumn column) {
        return column.nullable() && random.nextInt(6) == 0
                ? null
                : column.values().next(random);
    }

    private Work update(StatementKind kind, List<Integer> written, boolean toNull) {
        long row = rows.any(random);
        @Nullable
        String[] values = Arrays.copyOf(rows.get(row), release.columns().size());
        List<@Nullable String> parameters = new ArrayList<>();
        for (int column : written) {
            values[column] = toNull ? null : value(release.columns().get(column));
        }
        alike(values, written);
        written.forEach(column -> parameters.add(values[column]));
        parameters.addAll(release.keyOf(row));
        return new Work(
                kind, release.update(written), parameters, List.of(new Work.Left(row, values)), List.of(), null);
    }

    private Work upsertOnKey() {
        long row = random.nextBoolean() ? rows.any(random) : freshRow();
        @Nullable String[] values = newRow(release.all());
        return upsert(StatementKind.UPSERT_KEY, release.upsertOnKey(), row, values, row, values);
    }

    /** A row that would be new, if its unique value were not that of a row which is there: that one is changed. */
    private Optional<Work> upsertOnUnique() {
        long there = rows.any(random);
        @Nullable String[] old = rows.get(there);
        List<Integer> unique = new ArrayList<>(release.all());
        unique.removeAll(release.notUnique());
        if (unique.stream().anyMatch(column -> old[column] == null)) {
            return Optional.empty();
        }
        @Nullable String[] values = newRow(release.all());
        unique.forEach(column -> values[column] = old[column]);
        return Optional.of(
                upsert(StatementKind.UPSERT_UNIQUE, release.upsertOnUnique(), freshRow(), values, there, values));
    }

    private Work upsert(
            StatementKind kind,
            String sql,
            long inserted,
            @Nullable String[] written,
            long changed,
            @Nullable String[] values) {
        List<@Nullable String> parameters = new ArrayList<>(release.keyOf(inserted));
        parameters.addAll(Arrays.asList(written));
        return new Work(kind, sql, parameters, List.of(new Work.Left(changed, values)), List.of(), null);
    }

    private Optional<Work> delete() {
        long row = rows.any(random);
        return Optional.of(new Work(
                StatementKind.DELETE,
                release.delete(),
                new ArrayList<>(release.keyOf(row)),
                List.of(new Work.Left(row, null)),
                List.of(),
                null));
    }

    private Work select() {
        long row = rows.any(random);
        return new Work(
                StatementKind.SELECT_NAMED,
                release.select(),
                new ArrayList<>(release.keyOf(row)),
                List.of(),
                List.of(),
                rows.get(row));
    }

    private List<Integer> nullable() {
        return release.all().stream()
                .filter(column -> release.columns().get(column).nullable())
                .toList();
    }

    private Optional<Integer> any(List<Integer> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns.get(random.nextInt(columns.size())));
    }
}
