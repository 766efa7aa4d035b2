package dev.belay.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What javac refuses in a migration; beside each mistake stands the call that compiles, without a warning. */
final class CompileErrorsTest {

    private static final String NO_SUITABLE_METHOD = "compiler.err.cant.apply";
    private static final String NO_SUCH_METHOD = "compiler.err.cant.resolve";
    private static final String WRONG_TYPE = "compiler.err.prob.found.req";

    @TempDir
    private Path output;

    record Mistake(String what, String wrong, String right, String error) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(
                        "default of the wrong Java type",
                        "orders.addColumn(TOTAL).defaultValue(\"0\");",
                        "orders.addColumn(TOTAL).defaultValue(0L);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "int for bigint",
                        "orders.addColumn(TOTAL).defaultValue(0);",
                        "orders.addColumn(TOTAL).defaultValue(0L);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "long for integer",
                        "orders.addColumn(COUNT).defaultValue(0L);",
                        "orders.addColumn(COUNT).defaultValue(0);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "int for smallint",
                        "orders.addColumn(column(\"s\", smallint())).defaultValue(1);",
                        "orders.addColumn(column(\"s\", smallint())).defaultValue((short) 1);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "double for numeric",
                        "orders.addColumn(AMOUNT).defaultValue(0.5);",
                        "orders.addColumn(AMOUNT).defaultValue(new BigDecimal(\"0.5\"));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "text for boolean",
                        "orders.addColumn(column(\"b\", bool())).defaultValue(\"true\");",
                        "orders.addColumn(column(\"b\", bool())).defaultValue(true);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "text for uuid",
                        "orders.addColumn(TOKEN).defaultValue(\"00000000-0000-0000-0000-000000000000\");",
                        "orders.addColumn(TOKEN).defaultValue(new UUID(0, 0));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "local time for timestamptz",
                        "orders.addColumn(column(\"at\", timestamptz())).defaultValue(LocalDateTime.MIN);",
                        "orders.addColumn(column(\"at\", timestamp())).defaultValue(LocalDateTime.MIN);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "one element for an array",
                        "orders.addColumn(column(\"a\", arrayOf(text()))).defaultValue(\"x\");",
                        "orders.addColumn(column(\"a\", arrayOf(text()))).defaultValue(List.of(\"x\"));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "array of the wrong element",
                        "orders.addColumn(column(\"a\", arrayOf(bigint()))).defaultValue(List.of(1));",
                        "orders.addColumn(column(\"a\", arrayOf(bigint()))).defaultValue(List.of(1L));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "fill of the wrong type",
                        "orders.addColumn(TOTAL).notNull().fillWith(\"0\");",
                        "orders.addColumn(TOTAL).notNull().fillWith(0L);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "fill of the wrong type at SET NOT NULL",
                        "orders.setNotNull(STATUS).fillWith(0);",
                        "orders.setNotNull(STATUS).fillWith(\"new\");",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "new default of the wrong type",
                        "orders.setDefault(TOTAL, \"0\");",
                        "orders.setDefault(TOTAL, 0L);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "default of the replaced column's type",
                        "orders.replaceColumn(TOTAL, AMOUNT, conversion(\"a\", \"b\")).defaultValue(0L);",
                        "orders.replaceColumn(TOTAL, AMOUNT, conversion(\"a\", \"b\")).defaultValue(BigDecimal.ZERO);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "foreign key from uuid to bigint",
                        "orders.addForeignKey(TOKEN, \"customers\", TOTAL);",
                        "orders.addForeignKey(TOTAL, \"customers\", TOTAL);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "foreign key from integer to bigint",
                        "orders.addForeignKey(COUNT, \"customers\", TOTAL);",
                        "orders.addForeignKey(COUNT, \"customers\", COUNT);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "second pair of a foreign key",
                        "orders.addForeignKey(\"customers\").on(TOTAL, TOTAL).on(STATUS, COUNT);",
                        "orders.addForeignKey(\"customers\").on(TOTAL, TOTAL).on(STATUS, STATUS);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "foreign key of a new table",
                        "change.createTable(\"t\").foreignKey(TOKEN, \"customers\", TOTAL);",
                        "change.createTable(\"t\").foreignKey(TOKEN, \"customers\", TOKEN);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "default in a new table",
                        "change.createTable(\"t\").column(STATUS).defaultValue(1);",
                        "change.createTable(\"t\").column(STATUS).defaultValue(\"1\");",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "repair of the wrong type",
                        "orders.addCheck(\"total > 0\").repair(TOTAL, 1);",
                        "orders.addCheck(\"total > 0\").repair(TOTAL, 1L);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "backfill with the wrong type",
                        "orders.backfill().set(STATUS, 1L).where(\"x\");",
                        "orders.backfill().set(STATUS, \"1\").where(\"x\");",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "raw SQL without a way back",
                        "change.sql(\"CREATE STATISTICS s\");",
                        "change.sql(\"CREATE STATISTICS s\", undo(\"DROP STATISTICS s\"));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "undo as a bare text",
                        "change.sql(\"CREATE STATISTICS s\", \"DROP STATISTICS s\");",
                        "change.sql(\"CREATE STATISTICS s\", undo(\"DROP STATISTICS s\"));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "undo where a conversion belongs",
                        "orders.replaceColumn(TOTAL, AMOUNT, undo(\"x\"));",
                        "orders.replaceColumn(TOTAL, AMOUNT, conversion(\"x\", \"y\"));",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "contract of what is no migration",
                        "change.contract(String.class);",
                        "change.contract(Earlier.class);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "fill of a column of a new table",
                        "change.createTable(\"t\").column(STATUS).fillWith(\"x\");",
                        "change.table(\"t\").addColumn(STATUS).fillWith(\"x\");",
                        NO_SUCH_METHOD),
                new Mistake(
                        "column without a type",
                        "orders.dropColumn(\"status\");",
                        "orders.dropColumn(STATUS);",
                        NO_SUITABLE_METHOD),
                new Mistake(
                        "constant of the wrong Java type",
                        "Column<Integer> wrong = column(\"id\", bigint());",
                        "Column<Long> right = column(\"id\", bigint());",
                        WRONG_TYPE));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theMistakeDoesNotCompile(Mistake mistake) {
        assertThat(errors(mistake.wrong())).singleElement().satisfies(error -> {
            assertThat(error.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
            assertThat(error.getCode()).startsWith(mistake.error());
            assertThat(error.getLineNumber()).isEqualTo(lineOfTheStatement());
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theControlCompiles(Mistake mistake) {
        assertThat(errors(mistake.right())).isEmpty();
    }

    @Test
    void everyCallThatTakesManyColumnsCompilesWithoutAWarning() {
        assertThat(errors("orders.addPrimaryKey(TOTAL, STATUS); orders.addUnique(TOTAL, STATUS);"
                        + " orders.createIndex(\"i\", TOTAL, STATUS).include(COUNT, TOKEN);"
                        + " orders.createIndex(\"j\", key(TOTAL), key(STATUS).descending(), expression(\"x\"));"))
                .isEmpty();
    }

    private static final String HEAD = """
            import static dev.belay.dsl.Sql.*;
            import static dev.belay.dsl.indexes.IndexKey.*;
            import static dev.belay.dsl.types.Column.column;
            import static dev.belay.dsl.types.Types.*;
            import dev.belay.dsl.*;
            import dev.belay.dsl.types.Column;
            import java.math.BigDecimal;
            import java.time.LocalDateTime;
            import java.util.List;
            import java.util.UUID;

            @Migration(id = "0001_sample", at = "2026-11-22T10:00")
            final class Sample implements SchemaChange {
              static final Column<Long> TOTAL = column("total", bigint());
              static final Column<Integer> COUNT = column("count", integer());
              static final Column<BigDecimal> AMOUNT = column("amount", numeric(12, 2));
              static final Column<String> STATUS = column("status", text());
              static final Column<UUID> TOKEN = column("token", uuid());
              static final class Earlier implements SchemaChange {
                public void define(Changes change) {}
              }
              public void define(Changes change) {
                var orders = change.table("orders");
            """;

    private static int lineOfTheStatement() {
        return (int) HEAD.lines().count() + 1;
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String statement) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of(
                                "--release",
                                "17",
                                "-proc:none",
                                "-Xlint:all",
                                "-Xdiags:verbose",
                                "-d",
                                output.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new SourceText("Sample", HEAD + statement + "\n  }\n}\n")))
                .call();
        return diagnostics.getDiagnostics();
    }
}
