package dev.belay.benchmarks;

import dev.belay.conformance.ToolProject;
import dev.belay.core.plan.Phase;
import java.util.Set;

/** A real tool, with the files that Belay writes for it. */
record ToolMigrator(String name, ToolProject project) implements Migrator {

    @Override
    public int place(String change, Set<Phase> phases) {
        return project.place(change, phases);
    }

    @Override
    public Run start() {
        ToolProject.Run run = project.start();
        return new Run() {
            @Override
            public boolean isAlive() {
                return run.isAlive();
            }

            @Override
            public void kill() throws InterruptedException {
                run.kill();
            }

            @Override
            public Outcome await() {
                return new Outcome(run.successful(), run.output());
            }
        };
    }

    @Override
    public void recover() {
        project.recover();
    }

    @Override
    public void declareApplied() {
        project.declareApplied();
    }

    @Override
    public void revert() {
        project.revert(1);
    }

    @Override
    public void declareNotReverted() {
        project.declareNotReverted();
    }
}
