package dev.belay.dsl.indexes;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.Probe.problems;
import static dev.belay.dsl.indexes.IndexKey.expression;
import static dev.belay.dsl.indexes.IndexKey.key;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Intent;
import dev.belay.dsl.Problem;
import dev.belay.dsl.indexes.IndexPart.Nulls;
import dev.belay.dsl.indexes.IndexPart.Sort;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.TableChanges;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every call on an index becomes the record that it means. */
final class IndexBuildersTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final Column<Long> ID = column("id", bigint());
    private static final Column<String> EMAIL = column("email", text());

    @Test
    void columns() {
        assertThat(onOrders(orders -> orders.createIndex("i", EMAIL, ID)))
                .isEqualTo(new CreateIndex(
                        ORDERS,
                        new IndexDefinition(
                                Identifier.of("i"),
                                false,
                                Identifier.of("btree"),
                                List.of(
                                        IndexPart.column(Identifier.of("email")),
                                        IndexPart.column(Identifier.of("id"))),
                                List.of(),
                                Optional.empty(),
                                false)));
    }

    @Test
    void everything() {
        assertThat(onOrders(orders -> orders.createIndex(
                                "i",
                                expression("lower(email)")
                                        .operatorClass("text_pattern_ops")
                                        .collation("C"),
                                key(ID).descending().nullsLast(),
                                key(EMAIL).nullsFirst())
                        .unique()
                        .nullsNotDistinct()
                        .method("gist")
                        .include(ID)
                        .include(EMAIL)
                        .where("id > 0")))
                .isEqualTo(new CreateIndex(
                        ORDERS,
                        new IndexDefinition(
                                Identifier.of("i"),
                                true,
                                Identifier.of("gist"),
                                List.of(
                                        new IndexPart(
                                                Optional.empty(),
                                                Optional.of(new SqlExpression("lower(email)")),
                                                Optional.of(Identifier.of("text_pattern_ops")),
                                                Optional.of(Identifier.of("C")),
                                                Sort.ASCENDING,
                                                Optional.empty()),
                                        new IndexPart(
                                                Optional.of(Identifier.of("id")),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Sort.DESCENDING,
                                                Optional.of(Nulls.LAST)),
                                        new IndexPart(
                                                Optional.of(Identifier.of("email")),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Sort.ASCENDING,
                                                Optional.of(Nulls.FIRST))),
                                List.of(Identifier.of("id"), Identifier.of("email")),
                                Optional.of(new SqlExpression("id > 0")),
                                true)));
    }

    @Test
    void aKeyCanBeShared() {
        IndexKey shared = key(ID);

        assertThat(onOrders(orders -> {
                    shared.descending();
                    orders.createIndex("i", shared);
                }))
                .isEqualTo(onOrders(orders -> orders.createIndex("i", ID)));
    }

    @Test
    void everyMistakeOfAKeyIsReported() {
        assertThat(problems(change -> change.table("orders")
                        .createIndex("", expression("").operatorClass("a\nb").collation(" "), key(column("", text())))
                        .method("")
                        .include(column("x".repeat(64), text()))
                        .where(" ")))
                .extracting(Problem::id)
                .containsExactlyInAnyOrder("invalid-name", "empty-sql", "invalid-name", "invalid-name", "invalid-name");
    }

    @Test
    void dropIndex() {
        assertThat(onOrders(orders -> orders.dropIndex("i"))).isEqualTo(new DropIndex(ORDERS, Identifier.of("i")));
    }

    @Test
    void eachCanBeDirect() {
        assertThat(change(change -> {
                            change.table("orders").createIndex("i", ID).direct("why");
                            change.table("orders").dropIndex("i").direct("why");
                        })
                        .intents())
                .extracting(Intent::direct)
                .containsOnly(Optional.of("why"));
    }

    private static Object onOrders(Consumer<TableChanges> call) {
        return operation(change -> call.accept(change.table("orders")));
    }
}
