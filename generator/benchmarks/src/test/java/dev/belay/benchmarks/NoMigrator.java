package dev.belay.benchmarks;

import dev.belay.core.plan.Phase;
import java.util.Set;

/** Nobody changes anything. */
final class NoMigrator implements Migrator {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public int place(String change, Set<Phase> phases) {
        return 0;
    }

    @Override
    public Run start() {
        throw new IllegalStateException("There is nothing to apply.");
    }

    @Override
    public void recover() {}

    @Override
    public void declareApplied() {}

    @Override
    public void revert() {}

    @Override
    public void declareNotReverted() {}
}
