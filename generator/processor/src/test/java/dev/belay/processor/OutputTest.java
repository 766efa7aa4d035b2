package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Manifest;
import dev.belay.core.json.ManifestReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written below META-INF/belay, and what becomes of it when the sources change. */
final class OutputTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = orders(folder.resolve("project"));
    }

    private static Project orders(Path folder) {
        return new Project(folder)
                .migration("Orders", "0001_orders", """
                        var orders = change.createTable("orders");
                        orders.column(column("id", bigint())).notNull();
                        orders.primaryKey(column("id", bigint()));
                        """)
                .migration(
                        "Channel", "0002_channel", "change.table(\"orders\").addColumn(column(\"channel\", text()));");
    }

    @Test
    void goodMigrationsCompileWithoutAWord() {
        assertThat(project.compile().diagnostics()).isEmpty();
    }

    @Test
    void theManifestListsEveryFileWithItsHashAndItsClass() throws Exception {
        assertThat(project.compile().errors()).isEmpty();
        Map<String, String> written = project.written();

        Manifest manifest =
                ManifestReader.read("", written.remove(Manifest.FILE)).value().orElseThrow();

        assertThat(manifest.entries()).extracting(Manifest.Entry::path).containsExactlyElementsOf(written.keySet());
        for (Manifest.Entry entry : manifest.entries()) {
            byte[] bytes = written.get(entry.path()).getBytes(StandardCharsets.UTF_8);
            assertThat(entry.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(manifest.entries())
                .filteredOn(entry -> entry.path().equals("changes/0002_channel.json"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.change()).contains("0002_channel");
                    assertThat(entry.origin()).contains("shop.Channel");
                });
    }

    @Test
    void theSameSourcesGiveTheSameBytesAnywhere() {
        assertThat(project.compile().errors()).isEmpty();
        Map<String, String> here = project.written();
        assertThat(project.compile().errors()).isEmpty();
        assertThat(project.written()).isEqualTo(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Project elsewhere = orders(folder.resolve("another folder"));
            assertThat(elsewhere.compile().errors()).isEmpty();
            assertThat(elsewhere.written()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anIncrementalBuildLosesNothing() {
        assertThat(project.compile().errors()).isEmpty();
        Map<String, String> whole = project.written();
        project.classPath(System.getProperty("java.class.path") + java.io.File.pathSeparator + project.output());

        assertThat(project.compile(List.of(project.path("src/shop/Channel.java")))
                        .errors())
                .isEmpty();

        assertThat(project.written()).isEqualTo(whole);
    }

    @Test
    void anIncrementalBuildSeesWhatItsChangeBreaksElsewhere() {
        assertThat(project.compile().errors()).isEmpty();
        project.classPath(System.getProperty("java.class.path") + java.io.File.pathSeparator + project.output());
        project.migration("Orders", "0001_orders", "change.createTable(\"other\").column(column(\"id\", bigint()));");

        assertThat(project.compile(List.of(project.path("src/shop/Orders.java")))
                        .errors())
                .singleElement()
                .asString()
                .contains("orders");
    }

    @Test
    void whatNothingMakesAnyMoreIsTakenAway() throws Exception {
        assertThat(project.compile().errors()).isEmpty();
        Files.delete(project.path("src/shop/Channel.java"));
        Files.delete(project.output().resolve("shop/Channel.class"));
        project.migration(
                "Orders", "0001_first_orders", "change.createTable(\"orders\").column(column(\"id\", bigint()));");

        assertThat(project.compile().errors()).isEmpty();

        assertThat(project.written().keySet())
                .contains("changes/0001_first_orders.json")
                .noneMatch(path -> path.contains("0002_channel") || path.contains("0001_orders"));
    }

    @Test
    void anEarlierFileThatIsGoneAsksForAWholeBuild() throws Exception {
        assertThat(project.compile().errors()).isEmpty();
        project.classPath(System.getProperty("java.class.path") + java.io.File.pathSeparator + project.output());
        Files.delete(project.output().resolve("META-INF/belay/changes/0001_orders.json"));

        assertThat(project.compile(List.of(project.path("src/shop/Channel.java")))
                        .errors())
                .containsExactly(
                        "changes/0001_orders.json: [missing-output] The file changes/0001_orders.json of an earlier"
                                + " compilation is gone. Remedy: Compile the whole project anew, for example with mvn clean"
                                + " compile.");
    }

    @Test
    void nothingIsWrittenWhileSomethingIsWrong() {
        project.migration("Broken", "0003_broken", "change.table(\"\");");

        assertThat(project.compile().errors()).hasSize(1);

        assertThat(project.written()).isEmpty();
    }

    @Test
    void whatThePlannerRefusesIsToldAtTheCall() {
        project.migration("Broken", "0003_broken", """
                var orders = change.table("orders"); orders.addColumn(column("note", text()));
                orders.dropNotNull(column("missing", text())); orders.dropColumn(column("lost", text()));
                """);

        assertThat(project.compile().errors())
                .satisfiesExactly(
                        missing -> assertThat(missing)
                                .startsWith("Broken.java:13:15 [")
                                .contains("missing"),
                        lost -> assertThat(lost)
                                .startsWith("Broken.java:13:62 [")
                                .contains("lost"));
    }

    @Test
    void belayYamlIsRefusedWithItsLine() {
        project.file("belay.yaml", "serverVersion: 15\nserverVersoin: 16\n")
                .option("-Abelay.config=" + project.path("belay.yaml"));

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith(project.path("belay.yaml") + ":2: [")
                .contains("serverVersoin");
    }

    @Test
    void belayYamlNamesTheTargets() {
        project.file("belay.yaml", "targets:\n  - framework: flyway\n    directory: db/migration\n")
                .option("-Abelay.config=" + project.path("belay.yaml"));

        assertThat(project.compile().errors()).isEmpty();

        assertThat(project.written().keySet())
                .contains("plans/0001_orders.json", "rollout/0002_channel.md")
                .anyMatch(path -> path.startsWith("flyway/db/migration/V1__"));
    }

    @Test
    void aMissingBelayYamlIsRefused() {
        project.option("-Abelay.config=" + project.path("belay.yaml"));

        assertThat(project.compile().errors()).singleElement().asString().contains("[config-unreadable]");
    }
}
