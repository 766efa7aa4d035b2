package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A project of a tool: a folder with its settings and migrations, and the database that it owns. */
abstract class Project {

    private final Path folder;
    private final Target target;
    private final ProofDatabase database;
    private final List<Placed> placed = new ArrayList<>();

    /**
     * A unit whose files lie in the folder.
     *
     * @param change the id of the change
     * @param unit the unit
     * @param artifacts its files, those for the way back included
     */
    record Placed(String change, Unit unit, List<Artifact> artifacts) {

        /** The file that the tool runs to go on. */
        Artifact up() {
            return with(Artifact.Role.UP);
        }

        /** The file that the tool or a person runs to go back. */
        Artifact down() {
            return with(Artifact.Role.DOWN);
        }

        private Artifact with(Artifact.Role role) {
            return artifacts.stream()
                    .filter(artifact -> artifact.role() == role)
                    .findFirst()
                    .orElseThrow();
        }
    }

    Project(Path folder, Target target, ProofDatabase database) {
        this.folder = folder;
        this.target = target;
        this.database = database;
    }

    /**
     * Runs commands of the tool's page as people type them in a shell of the project, to a good end.
     *
     * @param commands what the page shows, its placeholders filled in
     */
    void follow(String commands) {
        throw new UnsupportedOperationException("The page of " + target.framework() + " names no program.");
    }

    /** The page of the tool in {@code docs/tools}. */
    final ToolPage page() {
        return ToolPage.of(target.framework());
    }

    /** Starts the tool's own command that applies everything that is pending. */
    abstract Command.Running start();

    /** Runs that command to its end. */
    Command.Run migrate() {
        return start().await();
    }

    /**
     * Does what the tool's page in {@code docs/tools} tells to do after a run that failed or was killed, once the cause
     * is gone, so that the next run goes on; nothing where the tool goes on by itself.
     */
    void recover() {}

    /**
     * Tells the tool that the unit which failed last is there all the same: its connection was lost when the server had
     * committed it. Nothing for a tool that notes a unit in the unit's own transaction.
     */
    void declareApplied() {}

    /** Tells the tool that the unit whose way back failed is still there; nothing for a tool that knows. */
    void declareNotReverted() {}

    /**
     * Takes an index away that could not be built, as the tool's page tells to do before {@link #recover}; nothing
     * where the next run does so by itself.
     */
    void clear(String index) throws SQLException {
        database.execute(
                page().code("CREATE INDEX CONCURRENTLY fails", "DROP INDEX").replace("<index>", index));
    }

    /**
     * Does what the tool's page tells to do after a unit has refused an index that is not valid, so that the next run
     * builds it.
     *
     * @param builder the unit that should have built it
     * @param index its name
     */
    void unbuild(Placed builder, String index) throws SQLException {
        recover();
        int applied = placed.size() - pending().size();
        revert(applied - placed.indexOf(builder));
    }

    /** The names of the migrations that the tool says it has yet to apply. */
    abstract List<String> pending();

    /**
     * Undoes the newest units that are applied, by the tool's own command or by the recipe that stands beside the
     * files.
     *
     * @param units how many
     */
    abstract void revert(int units);

    /** Runs a script of somebody who does not use the tool: rows, and objects of others. */
    void runOfOthers(String script) throws SQLException {
        database.runScript(script);
    }

    /** The statements that take the tool's own tables out of sight, in a transaction that is rolled back. */
    abstract List<String> dropLedger();

    /** Puts the files of a change into the folder, those of the units of some phases alone. */
    final void place(Rendered rendered, Set<Phase> phases) {
        place(rendered, unit -> phases.contains(unit.phase()));
    }

    /** Puts the files of a change into the folder, those of one of its units alone. */
    final void place(Rendered rendered, Unit unit) {
        place(rendered, unit::equals);
    }

    private void place(Rendered rendered, Predicate<Unit> wanted) {
        for (Unit unit : rendered.plan().units()) {
            if (wanted.test(unit)) {
                List<Artifact> ofUnit = rendered.artifacts().stream()
                        .filter(artifact -> artifact.unit().equals(Optional.of(unit.name())))
                        .toList();
                ofUnit.forEach(this::write);
                placed.add(new Placed(rendered.plan().change().id(), unit, ofUnit));
            }
        }
        rendered.artifacts().stream()
                .filter(artifact -> artifact.unit().isEmpty())
                .map(this::forPlaced)
                .forEach(this::write);
    }

    /** Puts all files of a change into the folder. */
    final void place(Rendered rendered) {
        place(rendered, Set.of(Phase.values()));
    }

    /** A file about the whole change, such as a list of all migrations, cut down to what is {@link #placed}. */
    Artifact forPlaced(Artifact artifact) {
        return artifact;
    }

    /** The units whose files lie in the folder, oldest first. */
    final List<Placed> placed() {
        return List.copyOf(placed);
    }

    final Path folder() {
        return folder;
    }

    final Target target() {
        return target;
    }

    final ProofDatabase database() {
        return database;
    }

    /** The folder that the tool reads. */
    final Path migrations() {
        return folder.resolve(target.directory());
    }

    /** The folder of the ways back that people run. */
    final Path reverts() {
        return folder.resolve(target.revertDirectory());
    }

    /** Where a file of Belay lies in the project. */
    final Path fileOf(Artifact artifact) {
        return (artifact.folder() == Artifact.Folder.MIGRATIONS ? migrations() : reverts()).resolve(artifact.name());
    }

    /** Writes a file of the project itself. */
    final void write(String path, String text) {
        write(folder.resolve(path), text);
    }

    private void write(Artifact artifact) {
        write(fileOf(artifact), artifact.text());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
