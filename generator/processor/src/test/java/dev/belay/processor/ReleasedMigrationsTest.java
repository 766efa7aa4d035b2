package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Sha256;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.ChangeWriter;
import dev.belay.core.json.LockWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been released is compiled as it was, or not at all. */
final class ReleasedMigrationsTest {

    private static final String ORDERS = "change.createTable(\"orders\").column(column(\"id\", bigint()));";
    private static final String NOTE = "change.table(\"orders\").addColumn(column(\"note\", text()));";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void release() {
        project = new Project(folder)
                .migration("Orders", "0001_orders", ORDERS)
                .migration("Note", "0002_note", NOTE)
                .file("belay.yaml", "serverVersion: 15\n")
                .option("-Abelay.config=" + folder.resolve("belay.yaml"));
        assertThat(project.compile().errors()).isEmpty();
        Lock lock = Lock.EMPTY;
        for (String id : List.of("0001_orders", "0002_note")) {
            String text = project.written().get("changes/" + id + ".json");
            Change change = ChangeReader.read(id, text).value().orElseThrow();
            lock = lock.release(change, Sha256.of(text), "test", new TreeMap<>());
        }
        project.file(Lock.FILE, LockWriter.write(lock));
    }

    /** The contract that was released has moved the table, wherever the policy of today would move it. */
    @Test
    void aPurgeFollowsTheReleasedContract() throws IOException {
        Files.delete(project.path(Lock.FILE));
        project.migration("Drop", "0003_drop", "change.table(\"orders\").drop().retain();")
                .migration("Contract", "0004_contract", "change.contract(Drop.class);");
        assertThat(project.compile().errors()).isEmpty();
        project.file(Lock.FILE, LockWriter.write(lock("0001_orders", "0002_note", "0003_drop", "0004_contract")))
                .file("belay.yaml", "policy:\n  retentionSchema: elsewhere\n")
                .migration("Purge", "0005_purge", "change.purge(Drop.class);");

        assertThat(project.compile().errors()).isEmpty();

        assertThat(project.written().get("plans/0005_purge.json"))
                .contains("DROP TABLE belay_retained.orders")
                .doesNotContain("elsewhere");
    }

    /** Another branch has released, and this one contracts what it has released too. */
    @Test
    void aContractBelowWhatWasReleasedIsRefusedLikeEveryOther() throws IOException {
        Files.delete(project.path(Lock.FILE));
        project.migration("Drop", "0003_drop", "change.table(\"orders\").dropColumn(column(\"note\", text()));")
                .migration("Other", "0005_other", "change.createTable(\"others\").column(column(\"id\", bigint()));");
        assertThat(project.compile().errors()).isEmpty();
        project.file(Lock.FILE, LockWriter.write(lock("0001_orders", "0002_note", "0003_drop", "0005_other")))
                .migration("Contract", "0004_contract", "change.contract(Drop.class);");

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Contract.java:8:1 [migration-below-released] ");
    }

    private Lock lock(String... ids) {
        Lock lock = Lock.EMPTY;
        SchemaState before = SchemaState.EMPTY;
        for (Plan plan : plans(ids)) {
            String sha256 = Sha256.of(ChangeWriter.write(plan.change()));
            lock = lock.release(plan.change(), sha256, LockWriter.delta(before, plan.after()), "test", new TreeMap<>());
            before = plan.after();
        }
        return lock;
    }

    private List<Plan> plans(String... ids) {
        List<Change> changes = Stream.of(ids)
                .map(id -> ChangeReader.read(id, project.written().get("changes/" + id + ".json"))
                        .value()
                        .orElseThrow())
                .toList();
        BelayConfig config = BelayConfig.defaults();
        return History.plan(changes, config.server(), config.policy()).plans();
    }

    @Test
    void commentsAndFormMayChange() {
        project.migration(
                "Note", "0002_note", "// why\nchange\n .table(\"orders\")\n  .addColumn(column(\"note\", text()));");

        assertThat(project.compile().errors()).isEmpty();
    }

    @Test
    void rulesAreNotHeldAgainstWhatIsReleased() {
        project.file("belay.yaml", "rules:\n  reconnect-select-star: error\n");
        assertThat(project.compile().errors()).isEmpty();

        project.migration("More", "0003_more", NOTE.replace("note", "more"));

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("More.java:12:31 [reconnect-select-star] ");
    }

    @Test
    void whatIsAcceptedMayChange() {
        Path note = project.path("src/shop/Note.java");
        project.source(
                "shop/Note.java",
                Project.text(note)
                        .replace(
                                "@Migration",
                                "@Accept(rule = \"reconnect-select-star\", reason = \"none\")\n@Migration"));

        assertThat(project.compile().messages(folder)).isEmpty();
    }

    @Test
    void nothingIsWrittenOfWhatIsReleased() {
        project.migration("More", "0003_more", NOTE.replace("note", "more"));

        assertThat(project.compile().errors()).isEmpty();
        assertThat(project.written().keySet())
                .contains("changes/0003_more.json", "rollout/0003_more.md", "manifest.json")
                .noneMatch(path -> path.contains("0001_orders") || path.contains("0002_note"));
    }

    @Test
    void anotherMeaningIsRefusedAtTheClass() {
        project.migration("Note", "0002_note", NOTE.replace("text()", "varchar(20)"));

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith(
                        "Note.java:8:1 [released-migration-changed] The migration \"0002_note\" was released and says"
                                + " something else now: released was ")
                .contains("\"type\": \"text\"", "\"type\": \"character varying(20)\"", "Remedy: Take the edit back");
    }

    @Test
    void oneThatSaysNothingAnyMoreIsRefusedAtTheClass() {
        project.migration("Orders", "0001_orders", "");

        assertThat(project.compile().errors())
                .anySatisfy(error -> assertThat(error).startsWith("Orders.java:8:1 [released-migration-changed] "));
    }

    @Test
    void aNewOneBelowIsRefusedAtTheClass() {
        project.migration("Late", "0002_late", NOTE.replace("note", "late"));

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Late.java:8:1 [migration-below-released] ")
                .contains("Remedy: Run the goal belay:rebase", "id = \"0003_late\"");
    }

    @Test
    void aNewOneOnTopIsPlannedOnWhatTheLockSaysOfTheOthers() {
        project.migration("More", "0003_more", NOTE.replace("note", "more"))
                .option("-d", folder.resolve("other").toString());

        assertThat(project.compile(List.of(project.path("src/shop/More.java"))).errors())
                .isEmpty();
    }

    @Test
    void anEditedLockIsRefusedWithTheNameOfTheRelease() {
        String text = Project.text(project.path(Lock.FILE));
        project.file(Lock.FILE, text.replace("\"note\"", "\"nota\""));

        assertThat(project.compile().errors())
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error).contains("[lock-edited] The release of 0002_note"));
    }

    @Test
    void aLockThatIsNotThere() {
        project.option("-Abelay.lock=" + folder.resolve("none.json"));

        assertThat(project.compile().errors()).singleElement().asString().contains("[lock-unreadable]");
    }
}
