package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Sha256;
import dev.belay.core.frameworks.Head;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.lock.Heading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Rebase;
import dev.belay.dsl.Change;
import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two branches each add a migration. After {@code rebase} every tool goes on from a database of the time before, from
 * one of the branch that went first, and, after the way back that the goal prints, from one of the other branch.
 */
final class MergedBranchesTest {

    private static final Change BASE = change("""
            {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
              {"operation": "create-table", "table": "orders",
               "columns": [{"name": "id", "type": "bigint", "notNull": true}, {"name": "total", "type": "bigint"}],
               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
            """);

    private static final Change FIRST = change("""
            {"id": "0002_notes", "at": "2026-11-03T10:00", "operations": [
              {"operation": "add-column", "table": "orders", "column": {"name": "note", "type": "text"}}]}
            """);

    private static final Change SECOND = change("""
            {"id": "0002_cents", "at": "2026-11-02T10:00", "operations": [
              {"operation": "replace-column", "table": "orders", "column": "total", "type": "bigint",
               "replacement": {"name": "amount", "type": "numeric(12,2)"},
               "conversion": {"up": "total / 100.0", "down": "(amount * 100)::bigint"},
               "roundTrips": true}]}
            """);

    @TempDir
    private Path folder;

    /** One way to run each tool; {@code BELAY_NIGHTLY=1} and {@code -Dbelay.tool} run all. */
    static List<Tool> tools() {
        return Tools.oneOfEach();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyDatabaseGoesOn(Tool tool) throws SQLException {
        try (var before = ProofDatabase.empty();
                var first = ProofDatabase.empty();
                var second = ProofDatabase.empty()) {
            CatalogSnapshot fromBefore = goOn(tool, before, "before", List.of(BASE));
            CatalogSnapshot fromFirst = goOn(tool, first, "first", List.of(BASE, FIRST));
            revertTheOtherBranch(tool, second);
            CatalogSnapshot fromSecond = goOn(tool, second, "second", List.of());
            assertThat(fromBefore.differences(fromFirst, ComparisonOptions.anyColumnOrder()))
                    .isEmpty();
            assertThat(fromBefore.differences(fromSecond, ComparisonOptions.anyColumnOrder()))
                    .isEmpty();
        }
    }

    /** Applies those first, and then what the merge has made of the history. */
    private CatalogSnapshot goOn(Tool tool, ProofDatabase database, String name, List<Change> applied)
            throws SQLException {
        Project project = open(tool, name, database);
        List<Rendered> history = rendered(project, List.of(BASE, FIRST, rebased()));
        history.subList(0, applied.size()).forEach(project::place);
        if (!applied.isEmpty()) {
            project.migrate().successful();
        }
        history.subList(applied.size(), history.size()).forEach(project::place);
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        return project.database().catalogAfter(project.dropLedger());
    }

    private void revertTheOtherBranch(Tool tool, ProofDatabase database) {
        Project project = open(tool, "branch", database);
        List<Rendered> history = rendered(project, List.of(BASE, SECOND));
        history.forEach(project::place);
        project.migrate().successful();
        project.revert(history.get(1).plan().units().size());
    }

    private Project open(Tool tool, String name, ProofDatabase database) {
        try {
            return tool.open(Files.createDirectory(folder.resolve(name)), database);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Rendered> rendered(Project project, List<Change> changes) {
        return Rendered.history(Histories.planned(changes), project.target(), Head.EMPTY, Histories.POLICY);
    }

    /** The change of the second branch, as the goal puts it on top of what the first one has released. */
    private static Change rebased() {
        Lock lock = Lock.EMPTY;
        for (Change change : List.of(BASE, FIRST)) {
            lock = lock.release(change, Sha256.of(ChangeWriter.write(change)), "test", new TreeMap<>());
        }
        Rebase rebase = Rebase.onto(
                lock,
                Stream.of(BASE, FIRST, SECOND)
                        .map(change -> new Heading(change.id(), change.at()))
                        .toList());
        Heading moved = rebase.moves().get(0).to();
        assertThat(moved.id()).isEqualTo("0003_cents");
        assertThat(moved.at()).isAfter(FIRST.at());
        return new Change(moved.id(), moved.at(), SECOND.intents());
    }

    private static Change change(String json) {
        return ChangeReader.read("change.json", json).value().orElseThrow();
    }
}
