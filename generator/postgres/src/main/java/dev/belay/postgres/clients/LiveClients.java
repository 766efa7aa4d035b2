package dev.belay.postgres.clients;

import dev.belay.core.ddl.RowDdl;
import dev.belay.core.objects.View;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The applications that use a database while a plan is rolled out on it. The previous release runs from before the
 * first unit; the next one, and one in between that writes a replaced column and its replacement alike, from the end
 * of BACKFILL. Where the plan finishes an earlier change, the release that runs is already the new one. For every unit:
 *
 * <pre>
 * clients.beforeUnit(unit);
 * apply(unit);                                     // or clients.during(unit, () -&gt; apply(unit))
 * ClientReport report = clients.afterUnit(unit);
 * </pre>
 *
 * <p>Each client inserts, updates, upserts, deletes and reads rows of its own with statements prepared on the server,
 * in explicit transactions, and holds one transaction open across the unit. At every boundary all its rows are compared
 * with what it wrote, and what it noticed with what the plan predicts. Random choices come from the seed alone; what
 * happens while a unit runs depends on the machine. Not safe for use by several threads.
 *
 * <p>Clients connect as an ordinary role of their own that is granted the reading and writing of rows alone. It stays
 * on the server, its rights in the database.
 *
 * <p>Clients are sessions of the database: whoever applies a contract has to allow for them ({@code belay.collapse}),
 * and whoever counts rows has to leave theirs out.
 */
public final class LiveClients implements AutoCloseable {
    private static final int MOST_TAGS = 32;
    /** Clients that only write while a unit runs leave most of these untouched until then, as most rows are. */
    private static final int ROWS_OF_BACKGROUND_CLIENTS = 250;

    private final EmbeddedServer server;
    private final String database;
    private final Plan plan;
    private final ClientOptions options;
    private final Shapes shapes;
    private final Schedule schedule;
    private final Progress progress;
    private final EffectWatch watch = new EffectWatch();
    private final ReportCollector report = new ReportCollector();
    private final List<Client> all = new ArrayList<>();
    private final List<Client> alive = new ArrayList<>();
    private final List<HeldTransaction> held = new ArrayList<>();
    private final Demands demands;
    private final ClientRole role;
    private ClientReport total = ClientReport.EMPTY;

    private LiveClients(EmbeddedServer server, String database, Plan plan, ClientOptions options) {
        this.server = server;
        this.database = database;
        this.plan = plan;
        this.options = options;
        shapes = new Shapes(plan);
        schedule = new Schedule(plan, shapes);
        progress = new Progress(plan);
        role = new ClientRole(server, database);
        demands = new Demands(options.statementsPerKind());
    }

    /**
     * Starts the previous release on a database that is in the state before the plan, and lets it work for a while. A
     * table on which its statements fail already now, without any change, is left alone and reported as skipped; a
     * column whose values come back changed is compared with what is there instead of what was written.
     *
     * @param server the server
     * @param database a database in the state before the plan, best with rows in every table
     * @param plan the plan
     * @param options how much the clients do
     * @return the running clients, to be closed by the caller
     * @throws SQLException when the server cannot be worked with
     */
    public static LiveClients start(EmbeddedServer server, String database, Plan plan, ClientOptions options)
            throws SQLException {
        LiveClients clients = new LiveClients(server, database, plan, options);
        try {
            clients.begin();
        } catch (SQLException | RuntimeException e) {
            clients.close();
            throw e;
        }
        return clients;
    }

    private void begin() throws SQLException {
        role.create(Stream.concat(
                        plan.before().tables().keySet().stream(),
                        plan.before().views().stream().map(View::name))
                .toList());
        for (int index = 0; index < options.backgroundClients(); index++) {
            Client old = client(ClientKind.OLD);
            old.round(old.quota(options.statementsPerTransaction() * 2), schedule.first(), 0);
            if (index > 0) {
                old.fill(schedule.first(), ROWS_OF_BACKGROUND_CLIENTS);
            }
            new Judge(old, progress, watch.unit(), report, Judge.Strictness.BASELINE).judge();
            if (index == 0) {
                old.tables.forEach(TableClient::rest);
            }
        }
        ClientReport start = report.take();
        start.errors().forEach(this::leaveAlone);
        ClientReport left = report.take();
        total = new ClientReport(
                        start.statements(), List.of(), start.mismatches(), List.of(), List.of(), start.skipped())
                .plus(left);
        if (schedule.nextStartsAfter() == 0) {
            startNext();
        }
        if (plan.units().isEmpty()) {
            for (Phase phase : schedule.gates()) {
                rounds(phase, options.statementsPerKind());
            }
            judgeAll();
        }
        total = total.plus(report.take());
    }

    private Client client(ClientKind kind) throws SQLException {
        if (all.size() >= MOST_TAGS) {
            throw new SQLException("There are " + MOST_TAGS + " clients already.", "54000");
        }
        Client client = new Client(
                kind, all.size(), server, database, schedule.concerned(kind), List.copyOf(all), watch, report, options);
        all.forEach(client::learnFrom);
        all.add(client);
        alive.add(client);
        return client;
    }

    private void leaveAlone(ClientError error) {
        for (Client client : all) {
            boolean worked =
                    client.tables.removeIf(table -> table.shape.relation().equals(error.table()));
            if (worked) {
                report.skip(new SkippedTable(
                        client.kind,
                        error.table(),
                        error.statement() + " fails without any change: " + error.sqlState() + " " + error.message()));
            }
        }
    }

    /**
     * Gets ready for a unit: every client opens the transaction that it holds across it.
     *
     * @param unit the unit that is about to be applied
     * @throws SQLException when the server cannot be worked with
     */
    public void beforeUnit(Unit unit) throws SQLException {
        if (schedule.endsPrevious(unit)) {
            alive.removeIf(client -> client.kind != ClientKind.NEW);
        }
        boolean authorsSql = unit.steps().stream().anyMatch(step -> step.statement() instanceof RowDdl.RunSql);
        for (Client client : alive) {
            client.whileTheAuthorsSqlRuns(authorsSql);
            held.add(HeldTransaction.begin(client, unit, progress.boundary()));
        }
        watch.watch(unit.name(), Schedule.effects(unit), Schedule.dropsViewsOfReleases(unit));
    }

    /**
     * Applies a unit while the clients of the previous release (or of the next, where that is gone) go on writing. A
     * failure of the unit is caught and becomes part of the report that {@link #afterUnit} gives.
     *
     * @param unit the unit
     * @param run applies it
     * @return whether it went through
     * @throws SQLException when the server cannot be worked with
     * @throws InterruptedException when the thread is interrupted
     */
    public boolean during(Unit unit, UnitRun run) throws SQLException, InterruptedException {
        List<Client> writers = ofKind(ClientKind.OLD).isEmpty() ? ofKind(ClientKind.NEW) : ofKind(ClientKind.OLD);
        BackgroundClients background =
                new BackgroundClients(writers, unit.phase(), options.statementsPerTransaction(), progress.boundary());
        background.start();
        try {
            return applied(unit, run);
        } finally {
            background.stop();
        }
    }

    private boolean applied(Unit unit, UnitRun run) {
        try {
            run.run();
            return true;
        } catch (Exception e) {
            Optional<SQLException> server = Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst();
            String state = server.map(SQLException::getSQLState).orElse("");
            report.failure(new UnitFailure(unit.name(), state, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /**
     * Lets every client work at the boundary after a unit and compares all rows.
     *
     * @param unit the unit that has been applied
     * @return what happened since the last report
     * @throws SQLException when the server cannot be worked with
     */
    public ClientReport afterUnit(Unit unit) throws SQLException {
        progress.ran(unit);
        role.grant(shapes.created());
        for (HeldTransaction transaction : held) {
            transaction.finish(progress.boundary());
        }
        held.clear();
        takeOverWhatTheAuthorDid();
        all.forEach(client -> client.whileTheAuthorsSqlRuns(false));
        // A backfill has mended rows by what they held; what changes now must not be taken for it.
        judgeAll();
        rounds(unit.phase(), schedule.share(unit.phase(), options.statementsPerKind()));
        if (watch.predicted(ColumnStyle.NAMED) == ClientEffect.BREAKS_PREVIOUS) {
            alive.removeIf(client -> client.kind == ClientKind.OLD);
            demands.broken(ClientKind.OLD, unit);
        }
        judgeAll();
        if (schedule.nextStartsAfter() == progress.boundary()) {
            startNext();
            rounds(ClientKind.NEW, unit.phase());
            rounds(ClientKind.DUAL, unit.phase());
            for (Phase phase : schedule.gates()) {
                rounds(phase, options.statementsPerKind());
            }
            judgeAll();
        }
        exchange();
        watch.settle(report);
        ClientReport since = report.take();
        total = total.plus(since);
        return since;
    }

    /**
     * Everything so far.
     *
     * @return the sum of all reports since the start
     */
    public ClientReport total() {
        return total;
    }

    /**
     * What each client did too little of in a phase it lived through.
     *
     * @return one for each kind of statement that ran less often than the options ask for, with the reason where it
     *     cannot be otherwise
     */
    public List<Shortfall> shortfalls() {
        return demands.shortfalls(total, all);
    }

    private void takeOverWhatTheAuthorDid() throws SQLException {
        if (progress.ranAuthorsSql()) {
            for (Client client : all) {
                new Judge(client, progress, watch.unit(), report, Judge.Strictness.TAKE_OVER).judge();
            }
        }
    }

    private void startNext() throws SQLException {
        Client next = client(ClientKind.NEW);
        if (!Shapes.finishesEarlierChange(plan) && !shapes.of(ClientKind.DUAL).isEmpty()) {
            client(ClientKind.DUAL);
        }
        for (Client old : ofKind(ClientKind.OLD)) {
            Adoption.handOver(old, next);
        }
    }

    private void exchange() throws SQLException {
        List<Client> previous = ofKind(ClientKind.OLD);
        List<Client> next = ofKind(ClientKind.NEW);
        if (!previous.isEmpty() && !next.isEmpty()) {
            Adoption.handOver(previous.get(0), next.get(0));
            Adoption.handOver(next.get(0), previous.get(0));
        }
    }

    private void rounds(Phase phase, int statementsPerKind) throws SQLException {
        boolean oneOldIsEnough = false;
        for (Client client : List.copyOf(alive)) {
            boolean skip = client.kind == ClientKind.OLD && oneOldIsEnough;
            oneOldIsEnough |= client.kind == ClientKind.OLD;
            if (skip) {
                client.lookAround();
            } else {
                work(client, phase, statementsPerKind);
            }
        }
    }

    private void rounds(ClientKind kind, Phase phase) throws SQLException {
        for (Client client : ofKind(kind)) {
            work(client, phase, options.statementsPerKind());
        }
    }

    /** Where rows may be written once between two looks, it takes looks in between. */
    private void work(Client client, Phase phase, int statementsPerKind) throws SQLException {
        demands.add(client.kind, phase);
        Quota quota = client.quota(statementsPerKind);
        for (int idle = 0; quota.left() > 0 && idle < 3; ) {
            int before = quota.left();
            client.round(quota, phase, progress.boundary());
            if (quota.left() > 0) {
                new Judge(client, progress, watch.unit(), report, Judge.Strictness.REPORT).judge();
            }
            idle = quota.left() < before ? 0 : idle + 1;
        }
    }

    private void judgeAll() throws SQLException {
        for (Client client : all) {
            new Judge(client, progress, watch.unit(), report, Judge.Strictness.REPORT).judge();
        }
    }

    private List<Client> ofKind(ClientKind kind) {
        return alive.stream().filter(client -> client.kind == kind).toList();
    }

    /**
     * Disconnects all clients. Their rows stay.
     *
     * @throws SQLException when a connection cannot be closed
     */
    @Override
    public void close() throws SQLException {
        for (Client client : all) {
            client.close();
        }
    }
}
