package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a typed history refuses: each at its line and column, in a migration and in the application. */
final class TypedMistakesTest {

    private static final Map<String, String> MISTAKES = new TreeMap<>(Map.of(
            "ORDERS.GONE", "variable GONE",
            "ORDERS.OLD_NAME", "variable OLD_NAME",
            "ORDERS.ORDERS_GONE_IDX", "variable ORDERS_GONE_IDX",
            "ORDERS.ORDERS_GONE_CHECK", "variable ORDERS_GONE_CHECK",
            "DROPPED", "variable DROPPED",
            "RENAMED.ID", "variable RENAMED",
            "MOOD.ANGRY", "variable ANGRY",
            "SALES", "variable SALES",
            "ORDERS.ID.type().literal(\"one\")", "String cannot be converted to java.lang.Long"));

    @TempDir
    Path folder;

    @Test
    void whatIsGoneOrOfAnotherTypeIsNotFoundByTheMigration() {
        Project project = history()
                .migration(
                        "Use",
                        "0005_use",
                        MISTAKES.keySet().stream()
                                .map(use -> "change.table(\"orders\").comment(\"\" + shop.schema.After_0004." + use
                                        + ");\n")
                                .collect(Collectors.joining()));

        holds(folder.resolve("src/shop/Use.java"), project.compile().errors(), 12);
    }

    @Test
    void whatIsGoneOrOfAnotherTypeIsNotFoundByTheApplication() {
        Project project = history()
                .source(
                        "app/Use.java",
                        MISTAKES.keySet().stream()
                                .map(use ->
                                        "    String " + use.replaceAll("\\W", "_") + " = \"\" + Head." + use + ";\n")
                                .collect(Collectors.joining(
                                        "", "package app;\nimport shop.schema.Head;\nclass Use {\n", "}\n")));

        holds(folder.resolve("src/app/Use.java"), project.compile().errors(), 4);
    }

    /** Each error stands at its line, and at the column of what is not there. */
    private static void holds(Path file, List<String> errors, int line) {
        List<String> source = Project.text(file).lines().toList();
        assertThat(errors).hasSameSizeAs(MISTAKES.entrySet());
        int index = 0;
        for (String message : MISTAKES.values()) {
            String error = errors.get(index);
            assertThat(error).startsWith("Use.java:" + (line + index) + ":").contains(message);
            int column = Integer.parseInt(error.split("[: ]", 4)[2]);
            assertThat(source.get(line + index - 1).substring(column - 1))
                    .startsWith(message.startsWith("variable") ? message.replace("variable ", ".") : "\"one\"");
            index++;
        }
    }

    @ParameterizedTest
    @CsvSource({"ORDERS.ID, compiles", "ORDERS.CODE, 'Column<java.lang.String> cannot be converted'"})
    void aForeignKeyHasOneTypeOnBothSides(String target, String message) {
        List<String> errors = history()
                .migration(
                        "Use",
                        "0005_use",
                        "change.table(\"parcels\").addForeignKey(column(\"order_id\", bigint()),"
                                + " shop.schema.After_0004.ORDERS, shop.schema.After_0004." + target + ");")
                .compile()
                .errors();

        if (message.equals("compiles")) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors)
                    .singleElement()
                    .asString()
                    .startsWith("Use.java:12:")
                    .contains("String", "Long");
        }
    }

    private Project history() {
        return new Project(folder)
                .migration("Create", "0001_create", """
                        change.createEnum("mood", "sad", "glad");
                        change.createTable("dropped").column(column("id", bigint()));
                        change.createTable("renamed").column(column("id", bigint()));
                        change.createTable("parcels").column(column("order_id", bigint()));
                        var orders = change.createTable("orders");
                        orders.column(column("id", bigint()));
                        orders.column(column("code", text()));
                        orders.column(column("gone", text()));
                        orders.column(column("old_name", text()));
                        orders.primaryKey(column("id", bigint()));
                        orders.index("orders_gone_idx", column("code", text()));
                        orders.check("orders_gone_check", "code <> ''");
                        """)
                .migration("Expand", "0002_expand", """
                        change.table("dropped").drop();
                        change.table("renamed").rename("kept");
                        change.table("orders").dropColumn(column("gone", text()));
                        change.table("orders").renameColumn(column("old_name", text()), "new_name");
                        change.table("orders").dropIndex("orders_gone_idx");
                        change.table("orders").dropConstraint("orders_gone_check");
                        """)
                .migration("Contract", "0004_contract", "change.contract(Expand.class);");
    }
}
