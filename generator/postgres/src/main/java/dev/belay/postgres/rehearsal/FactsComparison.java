package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.measure.Measurement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the measured facts of one step against the predicted ones. A relation is named as it was before the step; a
 * prediction may also use the name that the step gives it.
 */
final class FactsComparison {
    private final Findings findings;
    private final String step;

    FactsComparison(Findings findings, String step) {
        this.findings = findings;
        this.step = step;
    }

    void compare(Facts predicted, Facts measured, Measurement measurement) {
        var locks = predicted.locks().stream()
                .map(lock -> new RelationLock(nameBefore(lock.relation(), measurement), lock.mode()))
                .sorted(Comparator.comparing(RelationLock::relation))
                .toList();
        if (!locks.equals(measured.locks())) {
            findings.add("lock-differs", step, locks(locks), locks(measured.locks()));
        }
        compareTables("rewrite-differs", predicted.rewrites(), measured.rewrites(), measurement);
        compareTables("scan-differs", predicted.scans(), measured.scans(), measurement);
    }

    private void compareTables(String id, List<TableName> predicted, List<TableName> measured, Measurement measurement) {
        var expected = predicted.stream()
                .map(table -> nameBefore(table, measurement))
                .sorted()
                .toList();
        if (!expected.equals(measured)) {
            findings.add(id, step, tables(expected), tables(measured));
        }
    }

    private static TableName nameBefore(TableName name, Measurement measurement) {
        return measurement.before().oid(name).isPresent()
                ? name
                : measurement.after().oid(name).flatMap(measurement::nameBefore).orElse(name);
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
