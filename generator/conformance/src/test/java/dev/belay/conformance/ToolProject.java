package dev.belay.conformance;

import dev.belay.core.config.Policy;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.server.ScratchDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A project of one of the tools and a history for it: the door to the tools for other modules. */
public final class ToolProject {

    private final Project project;
    private final List<Rendered> history;

    private ToolProject(Project project, List<Rendered> history) {
        this.project = project;
        this.history = history;
    }

    /**
     * Makes a project without a migration.
     *
     * @param tool the name of a {@link Tool}
     * @param folder an empty folder
     * @param database an empty database
     * @param plans the history whose files it is going to have
     * @param policy the policy that the files are written under
     */
    public static ToolProject open(
            String tool, Path folder, ScratchDatabase database, List<Plan> plans, Policy policy) {
        Project project = Tools.named(tool).open(folder, new ProofDatabase(database));
        return new ToolProject(project, Rendered.history(plans, project.target(), Head.EMPTY, policy));
    }

    /**
     * Puts the files of a change into the project, those of the units of some phases alone.
     *
     * @return how many units these are
     */
    public int place(String change, Set<Phase> phases) {
        int before = project.placed().size();
        history.stream()
                .filter(rendered -> rendered.plan().change().id().equals(change))
                .forEach(rendered -> project.place(rendered, phases));
        return project.placed().size() - before;
    }

    /** Starts the tool's own command that applies everything that is pending. */
    public Run start() {
        return new Run(project.start());
    }

    /** Does what the tool's page tells to do after a run that failed or was killed. */
    public void recover() {
        project.recover();
    }

    /** Tells the tool that the unit which failed last is there all the same, as its page says. */
    public void declareApplied() {
        project.declareApplied();
    }

    /** Tells the tool that the unit whose way back failed is still there, as its page says. */
    public void declareNotReverted() {
        project.declareNotReverted();
    }

    /**
     * Undoes the newest units that are applied.
     *
     * @throws AssertionError when the tool fails
     */
    public void revert(int units) {
        project.revert(units);
    }

    /**
     * Starts pgroll's own program, for those who compare.
     *
     * @param folder where it runs
     * @param environment what is set in its environment
     * @param words its arguments
     */
    public static Run pgroll(Path folder, Map<String, String> environment, String... words) {
        return new Run(Command.in(folder, ExternalTool.pgroll().toString())
                .with(environment)
                .with(words)
                .start());
    }

    /** A run of a tool that may still be going on. */
    public static final class Run {

        private final Command.Running running;

        private Run(Command.Running running) {
            this.running = running;
        }

        /** Whether it is still going on. */
        public boolean isAlive() {
            return running.process().isAlive();
        }

        /** Ends it as {@code kill -9} does. */
        public void kill() throws InterruptedException {
            running.kill();
        }

        /** Waits for its end and says whether all went well. */
        public boolean successful() {
            return running.await().exit() == 0;
        }

        /** What it printed, once it has ended. */
        public String output() {
            return running.await().output();
        }
    }
}
