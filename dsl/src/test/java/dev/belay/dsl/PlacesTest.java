package dev.belay.dsl;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.tables.TableChanges;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation and every problem stands on the line of the author's call. */
final class PlacesTest {

    private static SourceLines lines;

    @BeforeAll
    static void readOwnSource() throws IOException {
        lines = SourceLines.of(PlacesTest.class);
    }

    @Migration(id = "0001_spread", at = "2026-11-22T10:00")
    static final class Spread implements SchemaChange {
        @Override
        public void define(Changes change) {
            var orders = change.table("orders");
            orders.addColumn(column("a", text())) // chained
                    .notNull()
                    .defaultValue("x");
            List.of("b", "c").forEach(name -> orders.dropNotNull(column(name, text()))); // lambda
            new Object() {
                void inside() {
                    orders.dropDefault(column("d", text())); // anonymous
                }
            }.inside();
            inOwnMethod(orders);
            Helper.through(() -> orders.rename("sales")); // through a helper
            Helper.comment(orders); // in a helper
            change.createTable("new").column(column("id", bigint())); // created
            change.sql("SELECT 1", Sql.irreversible("nothing to undo")); // raw
        }

        private static void inOwnMethod(TableChanges orders) {
            orders.dropIndex("e"); // own method
        }
    }

    /** Stands for a helper in another class or another jar. */
    static final class Helper {
        static void comment(TableChanges table) {
            table.comment("from the helper");
        }

        static void through(Runnable call) {
            call.run();
        }
    }

    @Test
    void operationsStandOnTheirLines() {
        Change change = Changes.collect(Spread.class, new Spread()).change().orElseThrow();

        assertThat(change.intents().stream().map(Intent::place))
                .containsExactly(
                        at(Spread.class, "chained"),
                        at(Spread.class, "lambda"),
                        at(Spread.class, "lambda"),
                        at(Spread.class, "anonymous"),
                        at(Spread.class, "own method"),
                        at(Spread.class, "through a helper"),
                        at(Spread.class, "in a helper"),
                        at(Spread.class, "created"),
                        at(Spread.class, "raw"));
    }

    @Migration(id = "0002_mistaken", at = "2026-11-22T10:00")
    static final class Mistaken implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("a\nb") // bad table
                    .addColumn(column("", text())) // bad column
                    .collation(" ") // bad collation
                    .comment("") // bad comment
                    .fillFrom(" ") // bad fill
                    .fillWith("x") // second fill
                    .direct(""); // bad reason
            var orders = change.table("orders");
            orders.backfill() // without where
                    .set(column("c", text()), "x");
            orders.addColumn(column("n", varchar(0))) // bad length
                    .defaultValue("reported once");
            Helper.comment(null); // thrown
        }
    }

    @Test
    void problemsStandOnTheLineOfTheDottedCallAndHideNoOther() {
        CollectedChange collected = Changes.collect(Mistaken.class, new Mistaken());

        assertThat(collected.change()).isEmpty();
        assertThat(collected.problems().stream().map(problem -> problem.id() + " " + problem.place()))
                .containsExactly(
                        "invalid-name " + at(Mistaken.class, "bad table"),
                        "invalid-name " + at(Mistaken.class, "bad column"),
                        "invalid-name " + at(Mistaken.class, "bad collation"),
                        "empty-comment " + at(Mistaken.class, "bad comment"),
                        "empty-sql " + at(Mistaken.class, "bad fill"),
                        "given-twice " + at(Mistaken.class, "second fill"),
                        "direct-without-reason " + at(Mistaken.class, "bad reason"),
                        "backfill-without-where " + at(Mistaken.class, "without where"),
                        "invalid-type " + at(Mistaken.class, "bad length"),
                        "define-failed " + at(Mistaken.class, "thrown"));
    }

    @Migration(id = "0003_similar", at = "2026-11-22T10:00")
    static final class Similar implements SchemaChange {
        @Override
        public void define(Changes change) {
            SimilarNeighbour.call(() -> change.table("a").drop()); // neighbour
        }
    }

    /** Its name begins with that of the migration, and yet it is another class. */
    static final class SimilarNeighbour {
        static void call(Runnable call) {
            call.run();
        }
    }

    @Test
    void aClassWhoseNameBeginsAlikeIsNotTheMigration() {
        Change change = Changes.collect(Similar.class, new Similar()).change().orElseThrow();
        assertThat(change.intents())
                .singleElement()
                .extracting(Intent::place)
                .isEqualTo(at(Similar.class, "neighbour"));

        SchemaChange elsewhere =
                changes -> SimilarNeighbour.call(() -> changes.table("a").drop());
        Change foreign = Changes.collect(Similar.class, elsewhere).change().orElseThrow();
        assertThat(foreign.intents())
                .singleElement()
                .extracting(Intent::place)
                .isEqualTo(Place.of(Similar.class.getName()));
    }

    private static Place at(Class<?> migration, String marker) {
        return lines.place(migration, marker);
    }
}
