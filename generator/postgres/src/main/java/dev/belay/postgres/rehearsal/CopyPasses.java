package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.postgres.clients.ClientOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The parts of a rehearsal that have a database of their own, in a thread of their own: they wait for other things than
 * the cycle does, a session to grow old or a client to answer.
 */
final class CopyPasses implements AutoCloseable {
    private static final int STATEMENTS_PER_TRANSACTION = 10;
    private static final int OLD_CLIENTS = 2;

    private final Plan plan;
    private final RehearsalOptions options;
    private final UnitRecords records;
    private final Findings whole;
    private final Optional<Target> measured;
    private final Optional<Target> used;
    private final List<ClientCount> clients = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final FutureTask<Void> work = new FutureTask<>(this::run);

    private CopyPasses(Plan plan, RehearsalOptions options, Optional<Target> measured, Optional<Target> used) {
        this.plan = plan;
        this.options = options;
        this.records = UnitRecords.of(plan);
        this.whole = new Findings(plan.change().id());
        this.measured = measured;
        this.used = used;
    }

    /** Starts them on copies of a database to which nobody may be connected yet. */
    static CopyPasses start(Target target, Plan plan, RehearsalOptions options) throws SQLException {
        Optional<Target> measured =
                options.measured() ? Optional.of(target.copy(target.database() + "_measured")) : Optional.empty();
        Optional<Target> used =
                options.clients() ? Optional.of(target.copy(target.database() + "_clients")) : Optional.empty();
        var passes = new CopyPasses(plan, options, measured, used);
        new Thread(passes.work, "belay-" + target.database()).start();
        return passes;
    }

    private Void run() throws SQLException {
        if (measured.isPresent()) {
            measure(measured.get());
        }
        if (used.isPresent()) {
            runClients(used.get());
        }
        return null;
    }

    private void measure(Target copy) throws SQLException {
        try (var pass = new MeasuredPass(copy, plan.before())) {
            records.each("measured alone", unit -> unit.add(pass.run(unit.unit(), unit.findings())));
        }
    }

    private void runClients(Target copy) throws SQLException {
        var each = options.statementsPerKind();
        var amount = new ClientOptions(options.seed(), each, Math.min(each, STATEMENTS_PER_TRANSACTION), OLD_CLIENTS);
        try (var pass = new ClientPass(copy, plan, amount)) {
            if (records.each("with clients", pass::run)) {
                pass.finish(whole);
            }
            clients.addAll(pass.counts());
            notes.addAll(pass.notes());
        }
    }

    /** What was found out about each unit; to be asked once everything is closed. */
    UnitRecords records() {
        return records;
    }

    Findings whole() {
        return whole;
    }

    List<ClientCount> clients() {
        return clients;
    }

    List<String> notes() {
        return notes;
    }

    /** Waits until they are through. */
    @Override
    public void close() throws SQLException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a rehearsal was under way", e);
        }
    }

    private static SQLException failure(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof SQLException refused ? refused : new SQLException(cause);
    }
}
