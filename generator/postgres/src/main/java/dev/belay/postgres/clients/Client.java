package dev.belay.postgres.clients;

import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.Phase;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One application: it names its columns in one session, says {@code SELECT *} in another, and holds a transaction open
 * in a third. Used by one thread at a time.
 */
final class Client implements AutoCloseable {

    private static final String DEFAULT_PATH = "\"$user\", public";

    final ClientKind kind;
    final List<TableClient> tables = new ArrayList<>();
    final Session star;
    final Session held;
    private final Session main;
    private final Session quiet;
    private volatile boolean authorsSqlRuns;
    private final Survey survey;
    private final EffectWatch watch;
    private final ReportCollector report;
    private final ClientOptions options;
    private final List<ShapeTable> shapes;

    Client(
            ClientKind kind,
            int tag,
            EmbeddedServer server,
            String database,
            List<ShapeTable> shapes,
            List<Client> others,
            EffectWatch watch,
            ReportCollector report,
            ClientOptions options)
            throws SQLException {
        this.kind = kind;
        this.watch = watch;
        this.report = report;
        this.options = options;
        this.shapes = shapes;
        String application = "belay " + kind.name().toLowerCase(Locale.ROOT) + " client " + tag;
        String path = searchPath(shapes);
        main = new Session(server, database, ClientRole.NAME, application, path);
        star = new Session(server, database, ClientRole.NAME, application, path);
        held = new Session(server, database, ClientRole.NAME, application, path);
        // It compares, and so sees everything.
        quiet = new Session(server, database, EmbeddedServer.SUPERUSER, application, DEFAULT_PATH);
        quiet.connection().setAutoCommit(true);
        survey = new Survey(quiet.connection());
        Random random = new Random(options.seed() * 31 + tag);
        for (ShapeTable shape : shapes) {
            try {
                Workload workload = new WorkloadBuilder(survey, shape, tag, random, others).build();
                tables.add(new TableClient(shape, workload, random));
            } catch (UnfitTable e) {
                report.skip(new SkippedTable(kind, shape.relation(), e.getMessage()));
            }
        }
    }

    /** What a release sets that sees tables through views: their schemas, and those of the tables behind them. */
    private static String searchPath(List<ShapeTable> shapes) {
        Set<String> path = new LinkedHashSet<>();
        List<ShapeTable> viewed = shapes.stream().filter(ShapeTable::isInViews).toList();
        viewed.forEach(shape -> path.add(SqlText.name(shape.relation().schema())));
        viewed.forEach(shape -> path.add(SqlText.name(shape.table().schema())));
        path.add(DEFAULT_PATH);
        return String.join(", ", path);
    }

    Survey survey() {
        return survey;
    }

    /** Whether the next unit runs while this client works. */
    void whileUnitRuns(boolean runs) {
        tables.forEach(table -> table.factory.whileUnitRuns(runs));
    }

    Quota quota(int statementsPerKind) {
        return new Quota(tables, statementsPerKind);
    }

    /** A round on all tables: what is wanted, as far as there are rows that it may write. */
    void round(Quota quota, Phase phase, int boundary) throws SQLException {
        for (TableClient table : tables) {
            round(table, phase, quota.of(table), boundary);
        }
        probe();
    }

    /** Inserts until it owns so many rows in every table. */
    void fill(Phase phase, int rows) throws SQLException {
        for (TableClient table : tables) {
            for (int attempt = 0; table.model.size() < rows && attempt < rows; attempt++) {
                insert(table, phase);
            }
        }
    }

    /** Takes over which columns come back changed from what another client has seen. */
    void learnFrom(Client other) {
        for (TableClient table : tables) {
            other.tables.stream()
                    .filter(each -> each.shape.table().equals(table.shape.table()))
                    .forEach(table::learnFrom);
        }
    }

    private void round(TableClient table, Phase phase, int[] wanted, int boundary) throws SQLException {
        int idle = 0;
        while (idle < 3 && Quota.left(wanted) > 0) {
            int before = Quota.left(wanted);
            List<List<Operation>> transaction = table.transaction(wanted, options.statementsPerTransaction(), boundary);
            run(main, ColumnStyle.NAMED, table, transaction, phase, wanted);
            readStar(table, phase, wanted);
            if (Quota.left(wanted) < before) {
                idle = 0;
            } else {
                idle++;
                if (!table.factory.unitRuns()) {
                    insert(table, phase);
                }
            }
        }
    }

    /** More rows than were asked for, so that others than those there are can be written. */
    private void insert(TableClient table, Phase phase) throws SQLException {
        List<Operation> inserts = new ArrayList<>();
        for (int index = 0; index < options.statementsPerTransaction(); index++) {
            inserts.add(table.factory.insertMany());
        }
        run(main, ColumnStyle.NAMED, table, List.of(inserts), phase, new int[StatementKind.values().length]);
    }

    private void readStar(TableClient table, Phase phase, int[] wanted) throws SQLException {
        int kind = StatementKind.SELECT_STAR.ordinal();
        Iterator<Row> rows = table.model.rows().iterator();
        List<Operation> reads = new ArrayList<>();
        int most = Math.min(options.statementsPerTransaction(), wanted[kind]);
        while (reads.size() < most && rows.hasNext()) {
            reads.add(table.factory.selectStar(rows.next()));
        }
        if (!reads.isEmpty()) {
            run(star, ColumnStyle.STAR, table, List.of(reads), phase, wanted);
        }
    }

    /** Notices what a unit did to its prepared statements, without writing; and prepares them anew where it must. */
    void lookAround() throws SQLException {
        probe();
        if (watch.predicted(ColumnStyle.NAMED) != ClientEffect.NONE) {
            main.reconnect();
        }
        if (watch.predicted(ColumnStyle.STAR) != ClientEffect.NONE) {
            star.reconnect();
        }
    }

    /** Reads every table once with statements prepared before, also those on which the client does not write. */
    private void probe() throws SQLException {
        for (ShapeTable shape : shapes) {
            Statements statements = new Statements(shape);
            probe(main, ColumnStyle.NAMED, shape, statements.anyNamed(), List.of());
            probe(star, ColumnStyle.STAR, shape, statements.anyStar(), List.of());
        }
        for (TableClient table : tables) {
            if (table.model.size() > 0) {
                Row row = table.model.rows().get(0);
                int column = table.shape.keyIndexes()[0];
                boolean writable = !table.shape.columns().get(column).alwaysNumbered();
                if (writable) {
                    List<@Nullable String> key = Arrays.asList(row.pick(table.shape.keyIndexes()));
                    probe(star, ColumnStyle.STAR, table.shape, table.statements.updateReturningStar(column), key);
                }
            }
        }
    }

    private void probe(
            Session session, ColumnStyle style, ShapeTable shape, String sql, List<@Nullable String> parameters)
            throws SQLException {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                session.prepare(sql, parameters).execute();
                session.commit();
                return;
            } catch (SQLException e) {
                StatementKind read = style == ColumnStyle.STAR ? StatementKind.SELECT_STAR : StatementKind.SELECT_NAMED;
                failed(session, style, read, shape, e);
                if (!EffectWatch.staleStatement(e)) {
                    return;
                }
            }
        }
    }

    /**
     * Runs a transaction. When it fails, its parts run in transactions of their own, so that one broken kind of
     * statement does not hide the others.
     */
    void run(
            Session session,
            ColumnStyle style,
            TableClient table,
            List<List<Operation>> transaction,
            Phase phase,
            int[] wanted)
            throws SQLException {
        List<Operation> all = transaction.stream().flatMap(List::stream).toList();
        Attempt first = attempt(session, style, table, all, phase, wanted);
        if (first == Attempt.STALE) {
            first = attempt(session, style, table, all, phase, wanted);
        }
        if (first == Attempt.DONE || transaction.size() == 1) {
            return;
        }
        for (List<Operation> part : transaction) {
            if (!part.isEmpty() && attempt(session, style, table, part, phase, wanted) == Attempt.STALE) {
                attempt(session, style, table, part, phase, wanted);
            }
        }
    }

    private enum Attempt {
        DONE,
        STALE,
        FAILED
    }

    private Attempt attempt(
            Session session,
            ColumnStyle style,
            TableClient table,
            List<Operation> operations,
            Phase phase,
            int[] wanted)
            throws SQLException {
        Operation current = operations.isEmpty() ? null : operations.get(0);
        try {
            for (Operation operation : operations) {
                current = operation;
                execute(session, table, operation);
            }
            session.commit();
        } catch (SQLException e) {
            if (current == null) {
                throw e;
            }
            failed(session, style, current.kind(), table.shape, e);
            if (EffectWatch.staleStatement(e)) {
                return Attempt.STALE;
            }
            wanted[current.kind().ordinal()]--;
            return Attempt.FAILED;
        }
        for (Operation operation : operations) {
            table.model.committed(operation);
            report.count(kind, phase, operation.kind());
            wanted[operation.kind().ordinal()]--;
        }
        return Attempt.DONE;
    }

    void execute(Session session, TableClient table, Operation operation) throws SQLException {
        PreparedStatement statement = session.prepare(operation.sql(), operation.parameters());
        if (operation.reads()) {
            try (ResultSet result = statement.executeQuery()) {
                Row row = operation.before().orElseThrow();
                table.compare(row, result).ifPresent(difference -> mismatch(table, row, difference));
            }
            return;
        }
        if (operation.returning().length == 0) {
            int count = statement.executeUpdate();
            if (count == 0 && operation.before().isPresent() && isByKey(operation.kind())) {
                mismatch(table, operation.before().get(), new TableClient.Difference("*", "a row", "none"));
            }
            return;
        }
        try (ResultSet result = statement.executeQuery()) {
            for (Row row : operation.after()) {
                if (result.next()) {
                    for (int index = 0; index < operation.returning().length; index++) {
                        row.set(operation.returning()[index], result.getString(index + 1));
                    }
                }
            }
        }
    }

    private static boolean isByKey(StatementKind kind) {
        return kind != StatementKind.UPSERT_KEY && kind != StatementKind.UPSERT_UNIQUE;
    }

    /**
     * SQL of the author may change any value: what a client reads is no fault until it has taken over what is there.
     */
    void whileTheAuthorsSqlRuns(boolean runs) {
        authorsSqlRuns = runs;
    }

    private void mismatch(TableClient table, Row row, TableClient.Difference difference) {
        if (authorsSqlRuns) {
            return;
        }
        report.mismatch(new Mismatch(
                kind,
                watch.unit(),
                table.shape.relation(),
                table.keyText(row),
                difference.column(),
                String.valueOf(difference.wrote()),
                String.valueOf(difference.saw())));
    }

    /** Counts an error, and leaves the session fit for the next transaction. */
    void failed(Session session, ColumnStyle style, StatementKind statement, ShapeTable shape, SQLException e)
            throws SQLException {
        boolean predicted = watch.predicts(kind, style, e);
        report.error(new ClientError(
                kind,
                watch.unit(),
                style,
                statement,
                shape.relation(),
                String.valueOf(e.getSQLState()),
                String.valueOf(e.getMessage()).replace('\n', ' '),
                predicted,
                1));
        if (EffectWatch.staleStatement(e)) {
            session.reconnect();
        } else {
            session.recover();
        }
    }

    @Override
    public void close() throws SQLException {
        main.close();
        star.close();
        held.close();
        quiet.close();
    }
}
