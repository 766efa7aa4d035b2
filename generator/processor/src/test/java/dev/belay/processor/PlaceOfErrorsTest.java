package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.processor.Project.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line and column of every message; in a {@link Project#migration} the body of define begins at line 12. */
final class PlaceOfErrorsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder);
    }

    @Test
    void eachBuilderCallOfALineIsToldApart() {
        project.migration("Orders", "0001_orders", """
                change.table("orders").addColumn(column("a\\0", text())).notNull(); change.table("b\\0");
                change.table("orders")
                    .addColumn(column("", text()))
                    .notNull();
                """);

        assertThat(project.compile().errors())
                .containsExactly(
                        "Orders.java:12:31 [invalid-name] The name \"a\0\" holds a control character. Remedy: Remove it.",
                        "Orders.java:12:82 [invalid-name] The name \"b\0\" holds a control character. Remedy: Remove it.",
                        "Orders.java:14:13 [invalid-name] The name \"\" is empty. Remedy: Give the object a name.");
    }

    @Test
    void allMigrationsAreReadBeforeAnyoneIsToldOff() {
        project.migration("First", "0001_first", "change.table(\"\");")
                .migration("Second", "0002_second", "change.table(\"\");");

        assertThat(project.compile().errors())
                .containsExactly(
                        "First.java:12:15 [invalid-name] The name \"\" is empty. Remedy: Give the object a name.",
                        "Second.java:12:15 [invalid-name] The name \"\" is empty. Remedy: Give the object a name.");
    }

    @Test
    void aCallWithinAHelperCountsAtTheMigration() {
        project.migration("Orders", "0001_orders", "Helper.audit(change);").source("shop/Helper.java", """
                        package shop;
                        final class Helper {
                            static void audit(dev.belay.dsl.Changes change) { change.table(""); }
                        }
                        """);

        assertThat(project.compile().errors())
                .containsExactly(
                        "Orders.java:12:15 [invalid-name] The name \"\" is empty. Remedy: Give the object a name.");
    }

    @Test
    void windowsLineEndsAndUnicodeDoNotMoveTheColumn() {
        project.migration("Orders", "0001_orders", "String größe = \"ü\";\r\nchange.table(größe); change.table(\"\");");

        assertThat(project.compile().errors())
                .containsExactly(
                        "Orders.java:13:36 [invalid-name] The name \"\" is empty. Remedy: Give the object a name.");
    }

    @Test
    void anExceptionIsToldAtTheLineThatThrewIt() {
        project.migration("Orders", "0001_orders", """
                int zero = 0;
                String text = "" + 1 / zero;
                """);

        assertThat(project.compile().errors())
                .containsExactly(
                        "Orders.java:13:16 [define-failed] define threw java.lang.ArithmeticException: / by zero. Remedy:"
                                + " Mend the line; define reads nothing but its own constants and runs while the project"
                                + " compiles.");
    }

    @Test
    void anInitializerThatThrowsIsToldAtItsLine() {
        project.source("shop/Orders.java", """
                package shop;
                import dev.belay.dsl.*;
                @Migration(id = "0001_orders", at = "2026-11-22T10:00")
                final class Orders implements SchemaChange {
                    static final int NUMBER = Integer.parseInt("x");
                    @Override public void define(Changes change) {}
                }
                """);

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Orders.java:5:38 [define-failed] The migration threw java.lang.NumberFormatException");
    }

    @Test
    void aDefineThatDoesNotEndIsStopped() {
        project.migration("Orders", "0001_orders", "while (!Thread.interrupted()) {\n    Thread.onSpinWait();\n}")
                .migration("Payments", "0002_payments", "change.table(\"\");")
                .option("-Abelay.timeout=300");

        assertThat(project.compile().errors())
                .satisfiesExactly(
                        endless -> assertThat(endless)
                                .matches(
                                        "Orders.java:1[23]:\\d+ \\[define-endless] define had not ended after 300 ms\\."
                                                + " .*-Abelay\\.timeout=MILLISECONDS\\."),
                        other -> assertThat(other).startsWith("Payments.java:12:15 [invalid-name]"));
    }

    @Test
    void whatJavacRefusesKeepsJavacsPlaceAndWords() {
        project.migration("Orders", "0001_orders", "change.table(\"orders\").adColumn(1); change.table(unknown);");

        Outcome outcome = project.compile();

        assertThat(outcome.errors())
                .satisfiesExactly(
                        method -> assertThat(method)
                                .startsWith("Orders.java:12:31 [migration-does-not-compile] cannot find symbol")
                                .contains("adColumn"),
                        name -> assertThat(name)
                                .startsWith("Orders.java:12:58 [migration-does-not-compile] cannot find symbol")
                                .contains("variable unknown"));
    }

    @Test
    void aValueOfTheWrongTypeIsRefusedByJavac() {
        project.migration(
                "Orders",
                "0001_orders",
                "change.table(\"orders\").addColumn(column(\"n\", bigint())).defaultValue(\"x\");");

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Orders.java:12:78 [migration-does-not-compile] incompatible types")
                .contains("String cannot be converted to java.lang.Long");
    }

    @Test
    void aHelperThatDoesNotCompileIsNamedWithItsLine() {
        project.migration("Orders", "0001_orders", "Helper.audit(change);")
                .source("shop/Helper.java", "package shop;\nfinal class Helper {\n    Missing missing;\n}\n");

        assertThat(project.compile().errors())
                .anySatisfy(error ->
                        assertThat(error).contains("Helper.java:3: [migration-does-not-compile] cannot find symbol"));
    }
}
