package dev.belay.postgres.clients;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The rows that one client owns in one table, as it believes them to be, and keys of rows that it deleted. */
final class TableModel {
    private static final int REMEMBERED = 50;

    private final int[] key;
    private final List<Row> rows = new ArrayList<>();
    private final Deque<@Nullable String[]> deleted = new ArrayDeque<>();

    TableModel(int[] key) {
        this.key = key;
    }

    int size() {
        return rows.size();
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    List<@Nullable String[]> deleted() {
        return List.copyOf(deleted);
    }

    List<Row> shuffled(Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    void committed(Operation operation) {
        if (operation.reads()) {
            return;
        }
        operation.before().ifPresent(this::remove);
        rows.addAll(operation.after());
        if (operation.kind() == StatementKind.DELETE) {
            operation.before().ifPresent(row -> {
                deleted.add(row.pick(key));
                if (deleted.size() > REMEMBERED) {
                    deleted.remove();
                }
            });
        }
    }

    void replace(Row before, Row after) {
        remove(before);
        rows.add(after);
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Rows are their own identity: two of them may look alike while their keys are being learned. */
    void remove(Row row) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index) == row) {
                rows.set(index, rows.get(rows.size() - 1));
                rows.remove(rows.size() - 1);
                return;
            }
        }
    }
}
