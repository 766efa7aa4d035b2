package dev.belay.dsl;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.Sql.irreversible;
import static dev.belay.dsl.Sql.part;
import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.Sql.whole;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.LabelPosition.after;
import static dev.belay.dsl.types.Types.arrayOf;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.custom;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.tables.TableChanges;
import dev.belay.dsl.types.Column;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake that the builders can see is one problem with its id, a cause that quotes the name, and a remedy. */
final class ProblemsTest {

    static final Column<String> STATUS = column("status", text());
    static final Column<Long> TOTAL = column("total", bigint());

    record Mistake(String id, SchemaChange define, String cause, String remedy) {

        @Override
        public String toString() {
            return id + ": " + cause;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(names(), texts(), types(), values(), columns(), keys(), tables(), enums(), data(), lifecycle())
                .flatMap(family -> family);
    }

    private static Stream<Mistake> names() {
        return Stream.of(
                wrong("invalid-name", change -> change.table(""), "\"\" is empty", "Give the object a name"),
                wrong("invalid-name", change -> change.table("a", " "), "\" \" is empty", "Give the object a name"),
                onOrders("invalid-name", orders -> orders.dropIndex("a\tb"), "control character", "Remove it"),
                onOrders("invalid-name", orders -> orders.dropIndex("a\u0085b"), "control character", "Remove it"),
                onOrders("invalid-name", orders -> orders.rename("\ud83d"), "half of a surrogate pair", "Remove it"),
                onOrders("invalid-name", orders -> orders.rename("x".repeat(64)), "is 64 bytes long", "at most 63"),
                onOrders("invalid-name", orders -> orders.rename("é".repeat(32)), "is 64 bytes long", "at most 63"),
                onOrders("invalid-name", orders -> orders.rename("😀".repeat(16)), "is 64 bytes long", "at most 63"),
                onOrders("name-unchanged", orders -> orders.rename("orders"), "\"orders\"", "Choose another name"),
                onOrders("name-unchanged", orders -> orders.renameColumn(TOTAL, "total"), "\"total\"", "another name"),
                onOrders(
                        "name-unchanged",
                        orders -> orders.replaceColumn(TOTAL, column("total", text()), conversion("a", "b")),
                        "\"total\" is replaced by one of the same name",
                        "Choose another name"),
                onOrders(
                        "name-unchanged",
                        orders -> orders.splitColumn(TOTAL, whole("a"), part(STATUS, "b"), part(TOTAL, "c")),
                        "\"total\" stands twice",
                        "another name for one"),
                onOrders(
                        "start-below-one",
                        orders -> orders.setIdentity(TOTAL).startWith(0),
                        "does not start with 0",
                        "Start with 1"),
                onOrders(
                        "one-part",
                        orders -> orders.mergeColumns(TOTAL, whole("a"), part(STATUS, "b")),
                        "\"total\" has fewer than two parts",
                        "replaceColumn(...)"),
                onOrders(
                        "not-a-part",
                        orders -> orders.splitColumn(
                                        TOTAL, whole("a"), part(STATUS, "b"), part(column("c", text()), "c"))
                                .notNull(TOTAL),
                        "\"total\" is not one of the parts",
                        "stands in part("));
    }

    private static Stream<Mistake> texts() {
        return Stream.of(
                onOrders("empty-sql", orders -> orders.addCheck(" "), "expression is empty", "Write the expression"),
                onOrders(
                        "empty-sql",
                        orders -> orders.replaceColumn(TOTAL, STATUS, conversion("", "x")),
                        "expression is empty",
                        "Write the expression"),
                wrong("empty-sql", change -> change.sql("", undo("x")), "raw SQL is empty", "Write the statements"),
                wrong("empty-sql", change -> change.sql("x", undo("\n")), "undo of raw SQL", "irreversible(\"why\")"),
                wrong(
                        "irreversible-without-reason",
                        change -> change.sql("x", irreversible(" ")),
                        "gives no reason",
                        "irreversible(\"why\")"),
                onOrders("empty-comment", orders -> orders.comment(""), "comment is empty", ".removeComment()"),
                onOrders(
                        "empty-comment", orders -> orders.commentOn(TOTAL, ""), "is empty", ".removeCommentOn(column)"),
                onOrders("unstorable-text", orders -> orders.comment("a\0b"), "NUL", "Remove"),
                onOrders(
                        "unstorable-text",
                        orders -> orders.setDefault(STATUS, "\udc00"),
                        "surrogate",
                        "whole character"),
                onOrders("missing-value", orders -> orders.comment(nothing()), "comment is null", "Write the text"),
                onOrders(
                        "direct-without-reason",
                        orders -> orders.addUnique(TOTAL).direct("\t"),
                        "gives no reason",
                        ".direct(\"30 rows, never written\")"));
    }

    private static Stream<Mistake> types() {
        return Stream.of(
                onOrders("invalid-type", o -> o.addColumn(column("a", varchar(0))), "length 0", "from 1 to 10485760"),
                onOrders("invalid-type", o -> o.addColumn(column("a", numeric(1001))), "precision 1001", "1 to 1000"),
                onOrders(
                        "invalid-type", o -> o.addColumn(column("a", numeric(5, 1001))), "scale 1001", "-1000 to 1000"),
                onOrders("invalid-type", o -> o.addColumn(column("a", timestamp(7))), "precision 7", "0 to 6"),
                onOrders("invalid-type", o -> o.changeType(STATUS, varchar(-1)), "length -1", "from 1"),
                onOrders("invalid-type", o -> o.setDefault(column("a", varchar(0)), "x"), "length 0", "from 1"),
                onOrders(
                        "invalid-type",
                        o -> o.addColumn(column(
                                "a", arrayOf(arrayOf(arrayOf(arrayOf(arrayOf(arrayOf(arrayOf(text()))))))))),
                        "not 7",
                        "at most six"),
                onOrders("invalid-name", o -> o.addColumn(column("a", custom("x".repeat(64)))), "64 bytes", "63"),
                onOrders("invalid-name", o -> o.addColumn(column("a", custom("a\nb", "c"))), "control", "Remove"),
                onOrders("type-unchanged", o -> o.changeType(STATUS, text()), "\"status\"", "the type it has"),
                onOrders(
                        "assume-utc-without-timestamp",
                        o -> o.changeType(STATUS, varchar(3)).assumeUtc(),
                        "\"status\"",
                        "Remove .assumeUtc()"));
    }

    private static Stream<Mistake> values() {
        return Stream.of(
                onOrders("missing-value", o -> o.setDefault(STATUS, nothing()), "\"text\" is null", "Write NULL"),
                onOrders(
                        "value-does-not-fit",
                        o -> o.addColumn(column("a", varchar(3))).defaultValue("four"),
                        "\"four\" does not fit the type \"character varying(3)\"",
                        "another type"),
                onOrders(
                        "given-twice",
                        o -> o.addColumn(STATUS).fillWith("x").fillFrom("y"),
                        "fill of the column \"status\" is given twice",
                        "Keep one call of .fillWith(value) or .fillFrom(\"expression\")"),
                onOrders(
                        "given-twice",
                        o -> o.setNotNull(STATUS).fillFrom("y").fillWith("x"),
                        "\"status\"",
                        "Keep one call"),
                onOrders(
                        "given-twice",
                        o -> o.addColumn(STATUS).defaultValue("x").defaultExpression("y"),
                        "default of the column \"status\"",
                        ".defaultValue(value) or .defaultExpression(\"expression\")"),
                onOrders(
                        "given-twice",
                        o -> o.replaceColumn(TOTAL, STATUS, conversion("a", "b"))
                                .defaultValue("x")
                                .defaultValue("x"),
                        "default of the column \"status\"",
                        "Keep one call"),
                onOrders(
                        "given-twice",
                        o -> o.addCheck("x").repair(TOTAL, 1L).repairFrom(TOTAL, "2"),
                        "repair of the check",
                        ".repairFrom"),
                onOrders("given-twice", o -> o.drop().retain().discard(), "\"orders\"", ".retain() or .discard()"),
                onOrders("given-twice", o -> o.drop().direct("a").direct("b"), "direct reason", ".direct(\"why\")"),
                onOrders("given-twice", o -> o.addUnique(TOTAL).name("a").name("b"), "name", ".name(\"name\")"));
    }

    private static Stream<Mistake> columns() {
        return Stream.of(
                onOrders(
                        "conflicting-values",
                        o -> o.addColumn(TOTAL).defaultValue(1L).identity(Identity.ALWAYS),
                        "\"total\" has several sources of values: default, identity",
                        "Keep one"),
                onOrders(
                        "conflicting-values",
                        o -> o.addColumn(TOTAL).generatedAs("a + b").defaultExpression("1"),
                        "\"total\"",
                        "Keep one"),
                onOrders(
                        "conflicting-values",
                        o -> o.addColumn(TOTAL).identity(Identity.ALWAYS).fillWith(1L),
                        "\"total\" has a fill",
                        "Remove .fillWith(...)"));
    }

    private static Stream<Mistake> keys() {
        Column<Long> id = column("id", bigint());
        return Stream.of(
                onOrders("no-column", TableChanges::addPrimaryKey, "primary key names no column", "at least one"),
                onOrders("no-column", TableChanges::addUnique, "unique constraint names no column", "at least one"),
                onOrders("no-column", o -> o.addForeignKey("customers"), "foreign key", "at least one"),
                onOrders("no-column", o -> o.createIndex("i"), "index \"i\" names no column", "column or expression"),
                onOrders("repeated-column", o -> o.addUnique(TOTAL, TOTAL), "\"total\" twice", "Remove one"),
                onOrders("repeated-column", o -> o.addPrimaryKey(TOTAL, TOTAL), "\"total\" twice", "Remove one"),
                onOrders(
                        "repeated-column",
                        o -> o.addForeignKey("t").on(TOTAL, id).on(TOTAL, column("other", bigint())),
                        "\"total\" twice",
                        "Remove one"));
    }

    private static Stream<Mistake> tables() {
        return Stream.of(
                wrong(
                        "valid-from-the-start",
                        change -> change.createTable("orders").notValid("orders_total_check"),
                        "created without rows",
                        ".notValid(\"orders_total_check\")"),
                wrong(
                        "partitions-from-the-start",
                        change -> change.createTable("orders").partitioned(),
                        "created without partitions",
                        "Remove .partitioned()"),
                wrong(
                        "repeated-column",
                        change -> {
                            var table = change.createTable("t");
                            table.column(TOTAL);
                            table.column(TOTAL);
                        },
                        "\"t\" has the column \"total\" twice",
                        "another name"),
                wrong(
                        "repeated-index",
                        change -> {
                            var table = change.createTable("t");
                            table.index("i", TOTAL);
                            table.index("i", STATUS);
                        },
                        "\"t\" has the index \"i\" twice",
                        "another name"),
                wrong(
                        "repeated-constraint",
                        change -> {
                            var table = change.existing("t");
                            table.check("c", "x");
                            table.unique(TOTAL).name("c");
                        },
                        "\"t\" has the constraint \"c\" twice",
                        "another name"),
                wrong(
                        "two-primary-keys",
                        change -> {
                            var table = change.createTable("s", "t");
                            table.primaryKey(TOTAL);
                            table.primaryKey(STATUS).name("other");
                        },
                        "\"s.t\" has two primary keys",
                        "Keep one"));
    }

    private static Stream<Mistake> enums() {
        return Stream.of(
                wrong("repeated-label", change -> change.createEnum("e", "a", "b", "a"), "\"a\" twice", "Remove one"),
                wrong("invalid-name", change -> change.createEnum("e", "x".repeat(64)), "64 bytes", "at most 63"),
                wrong("invalid-name", change -> change.enumType("e").addValue(""), "is empty", "a name"),
                wrong("invalid-name", change -> change.enumType("e").addValue("a", after("")), "is empty", "a name"),
                wrong(
                        "repeated-label",
                        change -> change.enumType("e").addValue("a", after("a")),
                        "\"a\" of the enum \"e\" stands beside itself",
                        "Name a label that is there"),
                wrong(
                        "repeated-label",
                        change -> change.enumType("e").renameValue("a", "a"),
                        "\"a\" of the enum \"e\" is renamed to itself",
                        "Choose another label"),
                wrong(
                        "repeated-label",
                        change -> change.enumType("e").removeValue("a").replaceWith("a"),
                        "\"a\" of the enum \"e\" is replaced by itself",
                        "Name another label"),
                wrong(
                        "name-unchanged",
                        change -> change.enumType("e").renameValue("a", "b").into("e"),
                        "The enum \"e\" is replaced by one of the same name",
                        "Choose another name in into"),
                wrong(
                        "name-unchanged",
                        change -> change.enumType("e")
                                .renameValue("a", "b")
                                .into("f")
                                .column("t", "c", "c"),
                        "The column \"c\" is replaced by one of the same name",
                        "Choose another name"),
                wrong(
                        "given-twice",
                        change -> change.enumType("e")
                                .renameValue("a", "b")
                                .into("f")
                                .into("g"),
                        "new type",
                        ".into"),
                wrong(
                        "given-twice",
                        change -> change.enumType("e")
                                .removeValue("a")
                                .replaceWith("b")
                                .replaceWith("c"),
                        "replacement",
                        ".replaceWith"));
    }

    private static Stream<Mistake> data() {
        return Stream.of(
                onOrders(
                        "backfill-without-set",
                        o -> o.backfill().where("x"),
                        "\"orders\" sets no column",
                        "Add .set(column, value)"),
                onOrders(
                        "backfill-without-where",
                        o -> o.backfill().set(TOTAL, 1L),
                        "\"orders\" does not say",
                        "Add .where(\"condition\")"),
                onOrders(
                        "invalid-batch",
                        o -> o.backfill().set(TOTAL, 1L).where("x").batchSize(0),
                        "0 rows",
                        "1 or more"),
                onOrders(
                        "invalid-batch",
                        o -> o.backfill().set(TOTAL, 1L).where("x").pause(Duration.ofMillis(-1)),
                        "negative",
                        "Duration.ofMillis(50)"),
                onOrders(
                        "repeated-column",
                        o -> o.backfill().set(TOTAL, 1L).setFrom(TOTAL, "2").where("x"),
                        "sets the column \"total\" twice",
                        "Remove one"));
    }

    private static Stream<Mistake> lifecycle() {
        return Stream.of(
                wrong(
                        "migration-without-annotation",
                        change -> change.contract(Unmarked.class),
                        Unmarked.class.getName(),
                        "@Migration(id = \"0001_name\""),
                wrong(
                        "invalid-migration-id",
                        change -> change.contract(Misnamed.class),
                        "\"rework\"",
                        "\"0012_rework_orders\""),
                wrong(
                        "define-failed",
                        change -> {
                            throw new IllegalStateException("no file");
                        },
                        "IllegalStateException: no file",
                        "Mend the line"),
                wrong(
                        "define-failed",
                        change -> Broken.touch(),
                        "ArithmeticException: / by zero",
                        "nothing but its own constants"),
                wrong("define-failed", ProblemsTest::withoutEnd, "StackOverflowError", "Mend the line"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneProblem(Mistake mistake) {
        assertThat(Probe.problems(mistake.define())).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo(mistake.id());
            assertThat(problem.cause()).contains(mistake.cause()).endsWith(".");
            assertThat(problem.remedy()).contains(mistake.remedy()).endsWith(".");
            assertThat(problem.message()).startsWith("[" + mistake.id() + "] ").contains(" Remedy: ");
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeDoesNotHideTheNext(Mistake mistake) {
        SchemaChange withAnother = change -> {
            change.table("orders").dropIndex("x".repeat(70));
            mistake.define().define(change);
        };

        assertThat(Probe.problems(withAnother))
                .extracting(Problem::id)
                .containsExactlyInAnyOrder("invalid-name", mistake.id());
    }

    static final class Unmarked implements SchemaChange {
        @Override
        public void define(Changes change) {}
    }

    @Migration(id = "rework", at = "2026-11-22T10:00")
    static final class Misnamed implements SchemaChange {
        @Override
        public void define(Changes change) {}
    }

    private static final class Broken {
        static final int NUMBER = Integer.parseInt("1") / Integer.parseInt("0");

        static void touch() {
            assertThat(NUMBER).isZero();
        }
    }

    private static void withoutEnd(Changes change) {
        withoutEnd(change);
    }

    private static Mistake wrong(String id, SchemaChange define, String cause, String remedy) {
        return new Mistake(id, define, cause, remedy);
    }

    private static Mistake onOrders(String id, Consumer<TableChanges> call, String cause, String remedy) {
        return wrong(id, change -> call.accept(change.table("orders")), cause, remedy);
    }

    /** What a careless author without null checks hands over. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
