package dev.belay.processor;

import dev.belay.core.Sha256;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.LockWriter;
import dev.belay.core.lock.Lock;
import dev.belay.dsl.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@link SameBytesTest} has done in a JVM of its own: compile, release, and compile with one migration more. */
final class SameBytesRun {

    private static final List<String> IDS = List.of("0001_invoices", "0002_state", "0003_title", "0004_contract");

    private SameBytesRun() {}

    /** All of it, in the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Project project = project(folder);
        compile(project);
        Lock lock = Lock.EMPTY;
        Map<String, String> written = project.written();
        for (String id : IDS) {
            String text = written.get("changes/" + id + ".json");
            Change change = ChangeReader.read(id, text).value().orElseThrow();
            lock = lock.release(change, Sha256.of(text), "test", files(written, id.substring("0001_".length())));
        }
        project.file(Lock.FILE, LockWriter.write(lock));
        migration(
                project,
                "Later",
                "0005_later",
                "change.table(shop.schema.After_0003.INVOICES).comment(\"İıŞ 1.234,5\");");
        compile(project);
    }

    private static Project project(Path folder) throws IOException {
        Path generated = Files.createDirectories(folder.resolve("generated"));
        String targets = Frameworks.all().stream()
                .map(tool -> "  - {framework: " + tool.framework() + ", directory: " + tool.framework() + "}\n")
                .collect(Collectors.joining());
        Project project = new Project(folder)
                .file("belay.yaml", "serverVersion: 15\ntargets:\n" + targets)
                .option("-Abelay.config=" + folder.resolve("belay.yaml"), "-s", generated.toString());
        migration(project, "Invoices", IDS.get(0), """
                var table = change.createTable("INVOICES").comment("It is the Title: ıİ");
                table.column(column("id", bigint()));
                table.column(column("TITLE", varchar(20))).notNull();
                table.column(column("amount", numeric(12, 2))).notNull().defaultValue(new java.math.BigDecimal("1234.50"));
                table.column(column("placed_at", timestamptz())).notNull().defaultExpression("now()");
                table.primaryKey(column("id", bigint()));
                table.index("INVOICES_PLACED_AT_IDX", column("placed_at", timestamptz()));
                var items = change.createTable("items");
                items.column(column("id", bigint()));
                items.primaryKey(column("id", bigint()));
                """);
        migration(project, "State", IDS.get(1), """
                change.createEnum("invoice_state", "INITIAL", "paid");
                change.table("INVOICES").addColumn(column("state", text())).notNull().fillWith("initial");
                change.table("items").addColumn(column("note", text()));
                """);
        migration(project, "Title", IDS.get(2), """
                var items = shop.schema.After_0002.ITEMS;
                change.table(items).renameColumn(items.NOTE, "remark");
                """);
        migration(project, "Contract", IDS.get(3), "change.contract(Title.class);");
        return project;
    }

    /** Each of an hour of its own, because some tools go by the time. */
    private static void migration(Project project, String name, String id, String define) throws IOException {
        project.migration(name, id, define);
        Path source = project.path("src/shop/" + name + ".java");
        Files.writeString(source, Project.text(source).replace("T10:00", "T1" + id.charAt(3) + ":00"));
    }

    private static SortedMap<String, String> files(Map<String, String> written, String slug) {
        SortedMap<String, String> files = new TreeMap<>();
        written.forEach((path, text) -> {
            if (path.contains(slug)) {
                files.put(path, Sha256.of(text));
            }
        });
        return files;
    }

    private static void compile(Project project) {
        Project.Outcome outcome = project.compile();
        if (!outcome.success()) {
            throw new IllegalStateException(String.join("\n", outcome.errors()));
        }
    }
}
