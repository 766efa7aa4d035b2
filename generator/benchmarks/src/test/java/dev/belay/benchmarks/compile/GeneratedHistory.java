package dev.belay.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A project with as many migrations as somebody asks for, over at most 200 tables: tables come one by one, and what is
 * there grows columns, indexes, checks and keys, changes types and defaults, is renamed, and contracts what it renamed.
 * The same numbers give the same sources.
 */
final class GeneratedHistory {

    private static final int TABLES = 200;
    private static final int KINDS = 10;
    private static final LocalDateTime BEGIN = LocalDateTime.of(2020, 1, 1, 8, 0);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final List<String> names = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final int size;
    private int tables;
    private int turn;

    /** One of that many migrations, on which others can be put. */
    GeneratedHistory(int size) {
        this.size = size;
        for (int index = 1; index <= size; index++) {
            addNext(index);
        }
    }

    /** The history with one more migration on top. */
    GeneratedHistory withOne() {
        addNext(sources.size() + 1);
        return this;
    }

    /** The history with migrations on top that each use the typed schema of the one before. */
    GeneratedHistory withChained(int more) {
        for (int index = 0; index < more; index++) {
            int number = sources.size() + 1;
            String version = "After_" + number(number - 1);
            add(
                    number,
                    "chain_" + number,
                    "import dev.belay.history.schema." + version + ";\n",
                    "change.table(" + version + ".TABLE_0001).addColumn(column(\"chained_" + number + "\", text()));");
        }
        return this;
    }

    /** Writes the sources. */
    void write(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("dev/belay/history"));
        for (int index = 0; index < sources.size(); index++) {
            Files.writeString(home.resolve(names.get(index) + ".java"), sources.get(index));
        }
    }

    int size() {
        return size;
    }

    private void addNext(int index) {
        if (tables < TABLES && (index % 5 == 1 || tables == 0)) {
            tables++;
            add(index, "table_" + tables, "", createTable(table(tables), tables));
        } else {
            turn++;
            int target = 1 + turn / KINDS % tables;
            alter(index, table(target), 1 + turn / KINDS / tables);
        }
    }

    private static String createTable(String table, int number) {
        String reference = number == 1
                ? ""
                : "table.foreignKey(column(\"parent_id\", bigint()), \"" + table(number - 1)
                        + "\", column(\"id\", bigint()));";
        return """
                var table = change.createTable("%s").comment("Rows of the benchmark.");
                table.column(column("id", bigint())).identity(Identity.BY_DEFAULT);
                table.column(column("parent_id", bigint()));
                table.column(column("code", varchar(20))).notNull();
                table.column(column("title", text())).notNull();
                table.column(column("amount", numeric(12, 2))).notNull().defaultValue(new java.math.BigDecimal("0"));
                table.column(column("active", bool())).notNull().defaultValue(true);
                table.column(column("placed_at", timestamptz())).notNull().defaultExpression("now()");
                table.primaryKey(column("id", bigint()));
                table.index("%s_placed_at_idx", column("placed_at", timestamptz()));
                %s""".formatted(table, table, reference);
    }

    private void alter(int index, String table, int round) {
        String part = "p" + index;
        String changes = "change.table(\"" + table + "\")";
        switch (turn % KINDS) {
            case 0 -> add(index, "add_note", "", changes + ".addColumn(column(\"" + part + "\", text()));");
            case 1 ->
                add(
                        index,
                        "add_state",
                        "",
                        changes + ".addColumn(column(\"" + part
                                + "\", text())).notNull().defaultValue(\"new\").fillWith(\"old\");");
            case 2 ->
                add(
                        index,
                        "index_title",
                        "",
                        changes + ".createIndex(\"" + table + "_" + part + "_idx\", column(\"title\", text()));");
            case 3 ->
                add(
                        index,
                        "check_amount",
                        "",
                        changes + ".addCheck(\"" + table + "_" + part + "_check\", \"amount >= " + -index + "\");");
            case 4 ->
                add(
                        index,
                        "default_title",
                        "",
                        changes + ".setDefault(column(\"title\", text()), \"untitled " + index + "\");");
            case 5 ->
                add(
                        index,
                        "widen_code",
                        "",
                        changes + ".changeType(column(\"code\", varchar(" + (20 + round - 1) + ")), varchar("
                                + (20 + round) + "));");
            case 6 -> {
                add(index, "add_old_name", "", changes + ".addColumn(column(\"" + part + "\", integer()));");
            }
            case 7 ->
                add(
                        index,
                        "rename_it",
                        "",
                        changes + ".renameColumn(column(\"p" + (index - distance(index)) + "\", integer()), \"" + part
                                + "\");");
            case 8 -> add(index, "contract_rename", "", "change.contract(" + previous() + ".class);");
            default ->
                add(
                        index,
                        "comment_table",
                        "",
                        changes + ".comment(\"Rows of the benchmark, told again by " + index + ".\");");
        }
    }

    /** How many numbers before this one the last migration that was no new table stands. */
    private int distance(int index) {
        int distance = 1;
        while (names.get(index - distance - 1).contains("_Table")) {
            distance++;
        }
        return distance;
    }

    private String previous() {
        int index = names.size() - 1;
        while (names.get(index).contains("_Table")) {
            index--;
        }
        return names.get(index);
    }

    /** Words that are there twice are rare in a history of people. */
    private void add(int number, String words, String imports, String body) {
        String slug = words.matches(".*_\\d+") ? words : words + "_" + turn;
        String name = "M" + number(number) + "_" + camel(slug);
        names.add(name);
        sources.add(
                """
                package dev.belay.history;

                import static dev.belay.dsl.types.Column.column;
                import static dev.belay.dsl.types.Types.*;

                import dev.belay.dsl.Changes;
                import dev.belay.dsl.Migration;
                import dev.belay.dsl.SchemaChange;
                import dev.belay.dsl.columns.Identity;
                %s
                /** Says what it says, as a migration of a service does. */
                @Migration(id = "%s_%s", at = "%s")
                final class %s implements SchemaChange {

                    @Override
                    public void define(Changes change) {
                %s    }
                }
                """.formatted(imports, number(number), slug, AT.format(BEGIN.plusHours(number)), name, body.indent(8)));
    }

    private static String camel(String slug) {
        StringBuilder camel = new StringBuilder();
        for (String word : slug.split("_")) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }

    private static String table(int number) {
        return "table_" + number(number);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
