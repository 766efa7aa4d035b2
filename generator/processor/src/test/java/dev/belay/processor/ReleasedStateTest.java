package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Sha256;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Renderer;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.ConfigReader;
import dev.belay.core.json.LockReader;
import dev.belay.core.json.LockWriter;
import dev.belay.core.json.ReleasedStateReader;
import dev.belay.core.json.ReleasedStateWriter;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.core.lock.ReleasedMigration;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.plan.History;
import dev.belay.dsl.Change;
import dev.belay.dsl.DslVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Released migrations are taken as the state beside the lock knows them, and what is new comes out as it would without.
 */
final class ReleasedStateTest {

    private static final String ORDERS = """
            var orders = change.createTable("orders");
            orders.column(column("id", bigint())).identity(Identity.BY_DEFAULT);
            orders.column(column("note", text()));
            orders.column(column("legacy", text()));
            orders.column(column("label", text())).notNull();
            orders.column(column("cents", integer())).notNull();
            orders.primaryKey(column("id", bigint()));
            """;

    @TempDir
    private Path folder;

    private Project project;
    private final Map<String, String> released = new LinkedHashMap<>();

    @BeforeEach
    void release() {
        project = new Project(folder)
                .file("belay.yaml", settings(""))
                .option("-Abelay.config=" + folder.resolve("belay.yaml"))
                .option("-s", folder.resolve("generated").toString());
        folder.resolve("generated").toFile().mkdir();
        add("Orders", "0001_orders", ORDERS.replace("Identity.", "dev.belay.dsl.columns.Identity."));
        add("Remark", "0002_remark", "change.table(\"orders\").renameColumn(column(\"note\", text()), \"remark\");");
        add(
                "Wider",
                "0003_wider",
                "change.table(\"orders\").replaceColumn(column(\"cents\", integer()), column(\"cents_wide\", bigint()),"
                        + " conversion(\"cents::bigint\", \"cents_wide::integer\"))"
                        + ".onUnconvertible(dev.belay.dsl.values.OnUnconvertible.REJECT).roundTrips();"
                        + " change.table(\"orders\").renameColumn(column(\"label\", text()), \"title\")"
                        + ".dualWrite(dev.belay.dsl.values.DualWrite.APPLICATION);");
        add("Drop", "0004_drop", "change.table(\"orders\").dropColumn(column(\"legacy\", text())).retain();");
        add("DropDone", "0005_drop_done", "change.contract(Drop.class);");
        add("Noted", "0006_noted", "change.table(\"orders\").addColumn(column(\"noted\", bool()));");
        assertThat(project.compile().errors()).isEmpty();
        lock();
    }

    @Test
    void whatIsNewIsTheSameWithTheStateAndWithout() throws IOException {
        news();
        Map<String, String> fast = cleanly();
        Files.delete(folder.resolve(ReleasedState.FILE));

        assertThat(cleanly()).isEqualTo(fast).hasSizeGreaterThan(100);
        assertThat(fast.get("generated/shop/schema/Head.java")).contains("since 0001_orders", "since 0007_more");
    }

    @Test
    void whatIsReleasedIsNotRun() {
        String text = Project.text(project.path("src/shop/Noted.java"));
        String failing = text.replace("change.table", "if (true) throw new Error();\n        change.table");
        project.source("shop/Noted.java", failing);
        assertThat(project.compile().errors())
                .anySatisfy(error -> assertThat(error).startsWith("Noted.java"));
        state(failing);

        assertThat(project.compile().errors()).isEmpty();
    }

    @Test
    void aSourceThatWasEditedIsReadAgain() {
        String text = Project.text(project.path("src/shop/Noted.java"));
        project.source("shop/Noted.java", text.replace("change.table", "// why\n        change.table"));
        assertThat(project.compile().errors()).isEmpty();

        project.source("shop/Noted.java", text.replace("bool()", "text()"));

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Noted.java:8:1 [released-migration-changed] ");
    }

    @Test
    void anEditedLockIsRefusedAllTheSame() {
        String text = Project.text(project.path(Lock.FILE));
        project.file(Lock.FILE, text.replace("\"legacy\"", "\"legacx\""));

        assertThat(project.compile().errors())
                .anySatisfy(error -> assertThat(error).contains("[lock-edited]"));
    }

    @Test
    void aBrokenStateChangesNothing() throws IOException {
        add("More", "0007_more", "change.table(\"orders\").addColumn(column(\"more\", text()));");
        Map<String, String> fast = cleanly();
        String state = Project.text(project.path(ReleasedState.FILE));
        project.file(ReleasedState.FILE, "<<<<<<< HEAD\n" + state);

        assertThat(cleanly()).isEqualTo(fast);
    }

    /** Edited, or sealed by somebody who writes what this Belay would not. */
    @Test
    void aStateThatIsNotToBeBelievedIsAsGoodAsNone() {
        String state = Project.text(project.path(ReleasedState.FILE));
        String lock = Project.text(project.path(Lock.FILE));
        List<String> others = List.of(
                state.replace("\"belay\": \"" + DslVersion.CURRENT, "\"belay\": \"0.0.1"),
                state.replace("\"since\": \"0001_orders\"", "\"since\": \"0099_other\""),
                state.replace("\"id\": \"0002_remark\"", "\"id\": \"0001_orders\""),
                state.replace("\"pending\": [", "\"pending\": [{\"is\": \"Unheard\"},"),
                state.replace("\"tables\": [", "\"tables\": [null,"),
                state.substring(0, state.length() / 2),
                "");

        assertThat(ReleasedStateReader.read(lock, state)).isPresent();
        for (String other : others) {
            assertThat(other).isNotEqualTo(state);
            assertThat(ReleasedStateReader.read(lock, other)).isEmpty();
            String sealed = lock.replace(Sha256.of(state), Sha256.of(other));
            assertThat(ReleasedStateReader.read(sealed, other)).as(other).isEmpty();
        }
    }

    @Test
    void otherSettingsPlanTheHistoryAnew() throws IOException {
        news();
        project.file("belay.yaml", settings("policy:\n  lockTimeout: 7s\n"));
        Map<String, String> fast = cleanly();
        Files.delete(folder.resolve(ReleasedState.FILE));

        assertThat(cleanly()).isEqualTo(fast);
    }

    @Test
    void anOlderVersionOfTheTypedSchemaIsStillThere() throws IOException {
        news();
        add("Old", "0015_old", "change.table(shop.schema.After_0002.ORDERS).addColumn(column(\"old\", text()));");
        Map<String, String> fast = cleanly();
        Files.delete(folder.resolve(ReleasedState.FILE));

        assertThat(fast).containsKey("generated/shop/schema/After_0002.java");
        assertThat(cleanly()).isEqualTo(fast);
    }

    private void news() {
        add("More", "0007_more", "change.table(shop.schema.After_0006.ORDERS).addColumn(column(\"more\", text()));");
        add("RemarkDone", "0008_remark_done", "change.contract(Remark.class);");
        add("RemarkBack", "0009_remark_back", "change.revert(Remark.class);");
        add("Swapped", "0010_swapped", "change.swap(Wider.class);");
        add("Purged", "0011_purged", "change.purge(Drop.class);");
        add("Late", "0012_late", "change.table(shop.schema.After_0011.ORDERS).comment(\"Orders.\");");
        add("CaughtUp", "0013_caught_up", "change.catchUp(Wider.class);");
        add("WiderDone", "0014_wider_done", "change.contract(Wider.class);");
    }

    private void add(String name, String id, String define) {
        project.migration(name, id, define);
        String path = "shop/" + name + ".java";
        String text = Project.text(project.path("src/" + path));
        project.source(path, text.replace("T10:00", "T10:" + id.substring(2, 4)));
        released.put(id, path);
    }

    /** Every file that a compilation into nothing leaves. */
    private Map<String, String> cleanly() throws IOException {
        for (String made : List.of("classes", "generated")) {
            List<Path> files =
                    new ArrayList<>(Project.files(folder.resolve(made)).toList());
            for (Path file : files) {
                Files.delete(file);
            }
        }
        assertThat(project.compile().errors()).isEmpty();
        Map<String, String> files = new TreeMap<>();
        project.written().forEach((path, text) -> files.put("META-INF/belay/" + path, text));
        Project.files(folder.resolve("generated"))
                .forEach(file -> files.put(folder.relativize(file).toString(), Project.text(file)));
        return files;
    }

    private void lock() {
        Lock lock = Lock.EMPTY;
        for (Change change : changes()) {
            lock = lock.release(change, Sha256.of(project.written().get(path(change))), "test", new TreeMap<>());
        }
        project.file(Lock.FILE, LockWriter.write(lock));
        write(lock, changes(), Map.of());
    }

    /** The state as if the last migration had been released in a file of that text. */
    private void state(String text) {
        Lock lock = LockReader.read("", Project.text(project.path(Lock.FILE)))
                .value()
                .orElseThrow();
        List<Change> changes = lock.releases().stream().map(Release::change).toList();
        write(lock.withoutState(), changes, Map.of("0006_noted", text));
    }

    private void write(Lock lock, List<Change> changes, Map<String, String> texts) {
        String yaml = settings("");
        BelayConfig config = ConfigReader.read("belay.yaml", yaml).value().orElseThrow();
        List<ReleasedMigration> migrations =
                changes.stream().map(change -> migration(change, texts)).toList();
        String text = ReleasedStateWriter.write(ReleasedState.of(
                LockWriter.write(lock),
                ReleasedState.Settings.of(yaml, config),
                migrations,
                History.plan(changes, config.server(), config.policy()).plans()));
        project.file(ReleasedState.FILE, text).file(Lock.FILE, LockWriter.write(lock.withState(Sha256.of(text))));
    }

    private ReleasedMigration migration(Change change, Map<String, String> texts) {
        String path = released.getOrDefault(change.id(), "");
        String text = texts.getOrDefault(change.id(), Project.text(project.path("src/" + path)));
        return new ReleasedMigration(
                change.id(),
                path.replace(".java", "").replace('/', '.'),
                ReleasedMigration.meaning(change),
                List.of(ReleasedMigration.Source.of(path, text)));
    }

    private List<Change> changes() {
        return released.keySet().stream()
                .map(id -> ChangeReader.read(id, project.written().get("changes/" + id + ".json"))
                        .value()
                        .orElseThrow())
                .toList();
    }

    private static String path(Change change) {
        return "changes/" + change.id() + ".json";
    }

    /** pgroll's own operations have no word for a revert. */
    private static String options(String tool) {
        return tool.equals("pgroll") ? ", options: {mode: phased}" : "";
    }

    private static String settings(String more) {
        return Frameworks.all().stream()
                        .map(Renderer::framework)
                        .map(tool -> "  - {framework: " + tool + ", directory: " + tool + options(tool) + "}\n")
                        .collect(Collectors.joining("", "serverVersion: 15\ntargets:\n", ""))
                + more;
    }
}
