package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the measured facts of one step against the predicted ones; both name relations as they were before the unit.
 */
final class FactsComparison {
    private final Findings findings;
    private final String step;

    FactsComparison(Findings findings, String step) {
        this.findings = findings;
        this.step = step;
    }

    void compare(Facts predicted, Facts measured) {
        if (!predicted.locks().equals(measured.locks())) {
            findings.add("lock-differs", step, locks(predicted.locks()), locks(measured.locks()));
        }
        compareTables("rewrite-differs", predicted.rewrites(), measured.rewrites());
        compareTables("scan-differs", predicted.scans(), measured.scans());
    }

    private void compareTables(String id, List<TableName> predicted, List<TableName> measured) {
        if (!predicted.equals(measured)) {
            findings.add(id, step, tables(predicted), tables(measured));
        }
    }

    private static String locks(List<RelationLock> locks) {
        return locks.isEmpty()
                ? "no lock"
                : locks.stream()
                        .map(lock -> lock.mode().manualName() + " on " + lock.relation())
                        .collect(Collectors.joining(", "));
    }

    private static String tables(List<TableName> tables) {
        return tables.isEmpty()
                ? "no table"
                : tables.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
