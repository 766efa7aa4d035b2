package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transaction that a client holds open while a unit runs, in a session whose statements were prepared on the server
 * before. What it may hold depends on the unit, because a unit that waits for a lock of the transaction would wait for
 * ever, or run into its lock_timeout:
 *
 * <ul>
 *   <li>beside a batched backfill and VALIDATE, which leave writers alone: an inserted row in every table, so ROW
 *       EXCLUSIVE and a row that the unit cannot see; no row that the unit would have to wait for;
 *   <li>across any other transactional unit: a REPEATABLE READ snapshot from before the unit and no lock on a table,
 *       with which it reads and writes after the unit; not where the unit rewrites a table, which empties it for older
 *       snapshots, and not around SQL of the author, of which nothing is known;
 *   <li>otherwise, so across CREATE INDEX CONCURRENTLY, which waits for snapshots: a READ COMMITTED transaction that
 *       has begun, without a snapshot.
 * </ul>
 */
final class HeldTransaction {
    private final Client client;
    private final Phase phase;
    private final Map<TableClient, Operation> inserted = new LinkedHashMap<>();
    private final Map<TableClient, Row> shown = new LinkedHashMap<>();
    private boolean failed;

    private HeldTransaction(Client client, Phase phase) {
        this.client = client;
        this.phase = phase;
    }

    static HeldTransaction begin(Client client, Unit unit, int boundary) throws SQLException {
        HeldTransaction transaction = new HeldTransaction(client, unit.phase());
        transaction.prepare(boundary);
        boolean besideWriters =
                unit.steps().stream().allMatch(step -> step.statement().accept(new WriterCompatibility()));
        boolean snapshot = unit.transactional()
                && unit.steps().stream()
                        .allMatch(step -> step.facts().predicted()
                                && step.facts().rewrites().isEmpty());
        if (besideWriters) {
            transaction.write(boundary);
        } else {
            transaction.open(snapshot);
        }
        return transaction;
    }

    /** A short transaction on every table, so that the session's statements are prepared. */
    private void prepare(int boundary) throws SQLException {
        for (TableClient table : client.tables) {
            table.factory.at(boundary);
            List<Operation> operations = new ArrayList<>(List.of(table.factory.insert()));
            anyRow(table).ifPresent(row -> operations.add(table.factory.selectNamed(row)));
            int[] wanted = new int[StatementKind.values().length];
            client.run(client.held, ColumnStyle.NAMED, table, List.of(operations), phase, wanted);
        }
    }

    private void write(int boundary) throws SQLException {
        for (TableClient table : client.tables) {
            table.factory.at(boundary);
            Operation insert = table.factory.insert();
            if (!failed && attempt(table, insert)) {
                inserted.put(table, insert);
            }
        }
    }

    private void open(boolean snapshot) throws SQLException {
        if (snapshot) {
            client.held.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        // The portal of a SELECT keeps its snapshot until the session's next statement, and CREATE INDEX CONCURRENTLY
        // waits for snapshots.
        client.held.execute(snapshot ? "SELECT 1" : "SET LOCAL client_min_messages = notice");
        if (snapshot) {
            for (TableClient table : client.tables) {
                anyRow(table).ifPresent(row -> shown.put(table, row));
            }
        }
    }

    private static Optional<Row> anyRow(TableClient table) {
        return table.model.rows().stream().findFirst();
    }

    /** A snapshot shows a row as it was when it was taken; without one, as it is now. */
    private Optional<Row> visible(TableClient table) {
        return inserted.containsKey(table)
                ? Optional.empty()
                : Optional.ofNullable(shown.get(table)).or(() -> anyRow(table));
    }

    /** Goes on after the unit and commits. */
    void finish(int boundary) throws SQLException {
        List<Runnable> committed = new ArrayList<>();
        for (TableClient table : client.tables) {
            table.factory.at(boundary);
            Operation first = inserted.containsKey(table) ? inserted.get(table) : table.factory.insert();
            for (Operation operation : operations(table, first)) {
                if (!failed && attempt(table, operation)) {
                    committed.add(() -> table.model.committed(operation));
                }
            }
            if (inserted.containsKey(table)) {
                committed.add(0, () -> table.model.committed(first));
            }
        }
        if (!failed) {
            commit(committed);
        }
        client.held.rollback();
        client.held.connection().setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    private List<Operation> operations(TableClient table, Operation first) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        visible(table).ifPresent(row -> operations.add(table.factory.selectNamed(row)));
        if (!inserted.containsKey(table)) {
            operations.add(first);
        }
        if (table.factory.offers(StatementKind.UPDATE_ROW) && keyIsKnown(table, first)) {
            table.factory.updateRow(first.after().get(0)).ifPresent(operations::add);
        }
        return operations;
    }

    /** The key of a row that is still to be inserted is known where PostgreSQL does not number it. */
    private boolean keyIsKnown(TableClient table, Operation first) {
        Row row = first.after().get(0);
        return Arrays.stream(table.shape.keyIndexes()).allMatch(column -> row.known()[column]);
    }

    private void commit(List<Runnable> committed) throws SQLException {
        try {
            client.held.commit();
            committed.forEach(Runnable::run);
        } catch (SQLException e) {
            client.failed(client.held, ColumnStyle.NAMED, StatementKind.INSERT, client.tables.get(0).shape, e);
        }
    }

    private boolean attempt(TableClient table, Operation operation) throws SQLException {
        try {
            client.execute(client.held, table, operation);
            return true;
        } catch (SQLException e) {
            failed = true;
            client.failed(client.held, ColumnStyle.NAMED, operation.kind(), table.shape, e);
            return false;
        }
    }
}
