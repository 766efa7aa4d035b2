package dev.belay.benchmarks;

import dev.belay.postgres.clients.StatementKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client of one release: a thread that writes and reads rows of its own, one transaction after the other, until it
 * is told to stop.
 */
final class LoadClient extends Thread {

    /** What a client says. */
    static final List<StatementKind> KINDS = List.of(
            StatementKind.INSERT,
            StatementKind.INSERT_MANY,
            StatementKind.WRITE_NULL,
            StatementKind.UPDATE_COLUMN,
            StatementKind.UPDATE_ROW,
            StatementKind.UPSERT_KEY,
            StatementKind.UPSERT_UNIQUE,
            StatementKind.DELETE,
            StatementKind.SELECT_NAMED);

    private static final String STALE = "0A000";
    private static final int MOST_STATEMENTS = 4;
    private static final int ROLLED_BACK_IN = 12;
    private static final int LONGEST_THOUGHT_MILLIS = 12;

    private final String name;
    private final Owner owner;
    private final Workload workload;
    private final List<StatementKind> kinds;
    private final Random random;
    private final Sessions sessions;
    private final Gate gate;
    private final Recorder recorder;
    private volatile boolean stopping;

    LoadClient(String name, Owner owner, long seed, Sessions sessions, Gate gate, Recorder recorder) {
        super("belay-bench-" + name);
        setDaemon(true);
        this.name = name;
        this.owner = owner;
        this.random = new Random(seed);
        this.workload = new Workload(owner.release(), owner.rows(), random, owner.fresh());
        this.kinds = KINDS.stream().filter(owner.release()::says).toList();
        this.sessions = sessions;
        this.gate = gate;
        this.recorder = recorder;
    }

    /** Ends it after the transaction that it is in. */
    void finish() throws InterruptedException {
        stopping = true;
        join();
        owner.fresh(workload.fresh());
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                gate.enter();
                try {
                    transaction();
                } finally {
                    gate.leave();
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_THOUGHT_MILLIS));
            }
        } catch (SQLException e) {
            recorder.failed(name, "the client gave up", e);
        } catch (InterruptedException e) {
            recorder.failed(name, "the client gave up", new SQLException("interrupted", "XX000", e));
        }
    }

    private void transaction() throws SQLException, InterruptedException {
        Connection connection = sessions.take();
        boolean broken = true;
        try {
            broken = transaction(connection);
        } finally {
            if (broken) {
                sessions.replace(connection);
            } else {
                sessions.giveBack(connection);
            }
        }
    }

    /** A transaction of a few statements, some of which the application takes back; whether the session is spent. */
    private boolean transaction(Connection connection) throws SQLException {
        Deque<Work.Left> undo = new ArrayDeque<>();
        String current = "COMMIT";
        try {
            int statements = 1 + random.nextInt(MOST_STATEMENTS);
            for (int index = 0; index < statements; index++) {
                Optional<Work> work = workload.of(kinds.get(random.nextInt(kinds.size())));
                if (work.isPresent()) {
                    current = work.get().kind().name();
                    execute(connection, work.get());
                    remember(work.get(), undo);
                }
            }
            current = "COMMIT";
            if (random.nextInt(ROLLED_BACK_IN) == 0) {
                takeBack(undo);
                connection.rollback();
            } else {
                connection.commit();
                undo.stream()
                        .map(Work.Left::row)
                        .filter(row -> !owner.rows().has(row))
                        .forEach(workload::removed);
            }
            return false;
        } catch (SQLException e) {
            recorder.failed(owner.name(), current, e);
            takeBack(undo);
            return recovered(connection, e);
        }
    }

    private static boolean recovered(Connection connection, SQLException e) {
        try {
            connection.rollback();
            return STALE.equals(e.getSQLState());
        } catch (SQLException gone) {
            return true;
        }
    }

    private void remember(Work work, Deque<Work.Left> undo) {
        for (Work.Left left : work.left()) {
            undo.push(new Work.Left(left.row(), owner.rows().put(left.row(), left.values())));
        }
    }

    private void takeBack(Deque<Work.Left> undo) {
        undo.forEach(left -> owner.rows().put(left.row(), left.values()));
    }

    private void execute(Connection connection, Work work) throws SQLException {
        long began = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(work.sql())) {
            for (int index = 0; index < work.parameters().size(); index++) {
                bind(statement, index + 1, work.parameters().get(index));
            }
            if (work.answers()) {
                try (ResultSet answer = statement.executeQuery()) {
                    read(work, answer);
                }
            } else {
                count(work, statement.executeUpdate());
            }
        }
        recorder.done(owner.name(), work.kind(), System.nanoTime() - began);
    }

    private static void bind(PreparedStatement statement, int position, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(position, java.sql.Types.NULL);
        } else {
            statement.setString(position, value);
        }
    }

    private void count(Work work, int changed) {
        if (changed != work.left().size()) {
            String row = String.valueOf(owner.release().keyOf(work.left().get(0).row()));
            recorder.wrong(
                    owner.name(), row, "*", work.kind() + " of " + work.left().size(), "of " + changed);
        }
    }

    private void read(Work work, ResultSet answer) throws SQLException {
        boolean there = answer.next();
        if (!there) {
            recorder.wrong(owner.name(), String.valueOf(work.parameters()), "*", "a row", "none");
        } else if (work.expected() != null) {
            @Nullable String[] seen = new String[work.expected().length];
            for (int column = 0; column < seen.length; column++) {
                seen[column] = answer.getString(column + 1);
            }
            owner.compare(String.valueOf(work.parameters()), work.expected(), seen, recorder);
        } else {
            @Nullable String @Nullable [] values = work.left().get(0).values();
            for (int index = 0; index < work.learned().size(); index++) {
                java.util.Objects.requireNonNull(values)[work.learned().get(index)] = answer.getString(index + 1);
            }
        }
    }
}
