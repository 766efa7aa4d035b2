package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;
import java.util.ArrayList;
import java.util.List;

/** Gathers what happens, from several threads, until it is taken as a report. */
final class ReportCollector {
    private static final int MOST_MISMATCHES = 1000;

    private final List<ClientError> errors = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<EffectDeviation> deviations = new ArrayList<>();
    private final List<UnitFailure> failures = new ArrayList<>();
    private final List<SkippedTable> skipped = new ArrayList<>();
    private final long[][][] counts =
            new long[ClientKind.values().length][Phase.values().length][StatementKind.values().length];

    synchronized void count(ClientKind client, Phase phase, StatementKind kind) {
        counts[client.ordinal()][phase.ordinal()][kind.ordinal()]++;
    }

    synchronized void error(ClientError error) {
        for (int index = 0; index < errors.size(); index++) {
            if (errors.get(index).sameKind(error)) {
                errors.set(index, errors.get(index).again());
                return;
            }
        }
        errors.add(error);
    }

    synchronized void mismatch(Mismatch mismatch) {
        if (mismatches.size() < MOST_MISMATCHES) {
            mismatches.add(mismatch);
        }
    }

    synchronized void deviation(EffectDeviation deviation) {
        deviations.add(deviation);
    }

    synchronized void failure(UnitFailure failure) {
        failures.add(failure);
    }

    synchronized void skip(SkippedTable table) {
        skipped.add(table);
    }

    /** The report since the last one. */
    synchronized ClientReport take() {
        ClientReport report = new ClientReport(takeCounts(), errors, mismatches, deviations, failures, skipped);
        errors.clear();
        mismatches.clear();
        deviations.clear();
        failures.clear();
        skipped.clear();
        return report;
    }

    private List<StatementCount> takeCounts() {
        List<StatementCount> taken = new ArrayList<>();
        for (ClientKind client : ClientKind.values()) {
            for (Phase phase : Phase.values()) {
                long[] kinds = counts[client.ordinal()][phase.ordinal()];
                for (StatementKind kind : StatementKind.values()) {
                    if (kinds[kind.ordinal()] > 0) {
                        taken.add(new StatementCount(client, phase, kind, kinds[kind.ordinal()]));
                        kinds[kind.ordinal()] = 0;
                    }
                }
            }
        }
        return taken;
    }
}
