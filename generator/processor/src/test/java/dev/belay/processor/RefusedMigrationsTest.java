package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that cannot be run are refused at their annotation. */
final class RefusedMigrationsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class X {}                                                              | migration-not-a-schema-change
            interface X extends SchemaChange {}                                     | migration-not-a-class
            enum X implements SchemaChange { A; public void define(Changes c) {} }  | migration-not-a-class
            abstract class X implements SchemaChange {}                             | migration-abstract
            class X implements SchemaChange { X(int a) {} public void define(Changes c) {} }    | migration-without-constructor
            class X implements SchemaChange { private X() {} public void define(Changes c) {} } | migration-without-constructor
            record X(int a) implements SchemaChange { public void define(Changes c) {} }        | migration-without-constructor
            """)
    void atTheAnnotation(String type, String id) {
        project.source(
                "X.java", "import dev.belay.dsl.*;\n@Migration(id = \"0001_x\", at = \"2026-11-22T10:00\")\n" + type);

        assertThat(project.compile().errors()).singleElement().asString().startsWith("X.java:2:1 [" + id + "] ");
    }

    @Test
    void aRecordWithoutComponentsIsAMigration() {
        project.source("X.java", """
                import dev.belay.dsl.*;
                @Migration(id = "0001_x", at = "2026-11-22T10:00")
                record X() implements SchemaChange { public void define(Changes c) {} }
                """);

        assertThat(project.compile().errors()).isEmpty();
    }

    @Test
    void nestedOnesHaveToBeStaticAndVisible() {
        project.source("X.java", """
                import dev.belay.dsl.*;
                class X {
                    @Migration(id = "0001_a", at = "2026-11-22T10:00")
                    class Inner implements SchemaChange { public void define(Changes c) {} }
                    @Migration(id = "0002_b", at = "2026-11-22T10:00")
                    private static class Hidden implements SchemaChange { public void define(Changes c) {} }
                    @Migration(id = "0003_c", at = "2026-11-22T10:00")
                    static class Good implements SchemaChange { public void define(Changes c) { c.table(""); } }
                }
                """);

        assertThat(project.compile().errors())
                .satisfiesExactly(
                        inner -> assertThat(inner).startsWith("X.java:3:5 [migration-without-constructor] "),
                        hidden -> assertThat(hidden).startsWith("X.java:5:5 [migration-private] "),
                        good -> assertThat(good).startsWith("X.java:8:82 [invalid-name] "));
    }

    @Test
    void idsThatAreThereTwice() {
        project.migration("A", "0001_a", "")
                .migration("B", "0001_a", "")
                .migration("C", "0002_c", "change.table(\"\");");

        assertThat(project.compile().errors())
                .satisfiesExactly(
                        twice -> assertThat(twice)
                                .isEqualTo("B.java:8:17 [duplicate-id] The id \"0001_a\" is that of shop.A too."
                                        + " Remedy: Give one of them the next free number."),
                        other -> assertThat(other).startsWith("C.java:12:15 [invalid-name]"));
    }

    @Test
    void twoIdsOfOneNumber() {
        project.migration("A", "0001_a", "")
                .migration("B", "1_b", "")
                .migration("C", "01_c", "change.createTable(\"c\").column(column(\"id\", bigint()));");

        assertThat(project.compile().errors())
                .satisfiesExactly(
                        c -> assertThat(c)
                                .startsWith("C.java:8:17 [duplicate-id] ")
                                .contains("0001_a", "01_c"),
                        b -> assertThat(b)
                                .startsWith("B.java:8:17 [duplicate-id] ")
                                .contains("01_c", "1_b"));
    }

    @Test
    void anIdThatIsNoneIsRefusedAtItsValue() {
        project.migration("A", "First", "");

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("A.java:8:17 [invalid-migration-id] The migration id \"First\" is not digits");
    }

    @Test
    void aTimeThatIsNoneIsRefusedAtItsValue() {
        project.source("X.java", """
                import dev.belay.dsl.*;
                @Migration(id = "0001_x", at = "2026-02-30T10:00")
                class X implements SchemaChange { public void define(Changes c) {} }
                """);

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("X.java:2:32 [invalid-migration-time] The time \"2026-02-30T10:00\"");
    }

    @Test
    void optionsThatSayNothing() {
        project.migration("A", "0001_a", "").option("-Abelay.timeout=soon");

        assertThat(project.compile().errors())
                .containsExactly("-Abelay.timeout: [invalid-option] The option -Abelay.timeout=soon is not 1 to 9999999"
                        + " milliseconds. Remedy: Write -Abelay.timeout=10000.");
    }

    @Test
    void aDslOfAnotherVersion() {
        project.migration("A", "0001_a", "")
                .source(
                        "dev/belay/dsl/DslVersion.java",
                        "package dev.belay.dsl; public final class DslVersion {"
                                + " private DslVersion() {} public static final String CURRENT = \"0.0.9\"; }");

        assertThat(project.compile().errors())
                .containsExactly(
                        "belay-dsl: [dsl-version] The project compiles against belay-dsl 0.0.9, but the annotation"
                                + " processor is of version " + System.getProperty("belay.version")
                                + ". Remedy: Give belay-dsl and belay-processor one version.");
    }
}
