package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Plan;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.postgres.clients.ClientOptions;
import dev.belay.postgres.clients.ClientReport;
import dev.belay.postgres.clients.LiveClients;
import dev.belay.postgres.clients.Shortfall;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs a plan on a copy of the database while clients of both releases use it. */
final class ClientPass implements AutoCloseable {
    private final Target copy;
    private final LiveClients clients;

    ClientPass(Target copy, Plan plan, ClientOptions options) throws SQLException {
        this.copy = copy;
        this.clients = LiveClients.start(copy.server(), copy.database(), plan, options);
    }

    void run(UnitRecord unit) throws SQLException {
        clients.beforeUnit(unit.unit());
        try {
            clients.during(unit.unit(), () -> copy.apply(unit.unit()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients were working", e);
        }
        find(clients.afterUnit(unit.unit()), unit.findings());
    }

    private static void find(ClientReport report, Findings findings) {
        report.failures()
                .forEach(failure ->
                        findings.add("unit-fails-with-clients", "to run while clients write", failure.toString()));
        report.unpredictedErrors()
                .forEach(error -> findings.add("client-fails", "no error the plan does not predict", error.toString()));
        report.mismatches()
                .forEach(mismatch -> findings.add("client-misreads", "what the client wrote", mismatch.toString()));
        report.deviations()
                .forEach(deviation -> findings.add(
                        "effect-differs",
                        deviation.style() + " clients: " + deviation.predicted(),
                        String.valueOf(deviation.observed())));
    }

    /** After the last unit: a client that did little has found little. */
    void finish(Findings findings) {
        clients.shortfalls().stream()
                .filter(shortfall -> !shortfall.excused())
                .forEach(shortfall -> findings.add(
                        "clients-do-too-little", shortfall.asked() + " statements of a kind", shortfall.toString()));
    }

    List<ClientCount> counts() {
        return clients.total().statements().stream()
                .map(count ->
                        new ClientCount(lower(count.client()), count.phase(), lower(count.statement()), count.count()))
                .toList();
    }

    /** Tables that clients leave alone and statements that they cannot run, with the reason. */
    List<String> notes() {
        return Stream.concat(
                        clients.total().skipped().stream().map(String::valueOf),
                        clients.shortfalls().stream().filter(Shortfall::excused).map(Shortfall::note))
                .distinct()
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws SQLException {
        clients.close();
        copy.drop();
    }
}
