package dev.belay.dsl.data;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.Sql.irreversible;
import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Intent;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.UndoSql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every call on rows, and raw SQL, becomes the record that it means. */
final class DataBuildersTest {

    private static final Column<Long> TOTAL = column("total", bigint());
    private static final Column<String> STATUS = column("status", text());

    @Test
    void backfill() {
        assertThat(operation(change -> change.table("orders")
                        .backfill()
                        .set(STATUS, "new")
                        .setFrom(TOTAL, "price * count")
                        .where("total IS NULL")
                        .batchSize(500)
                        .pause(Duration.ofMillis(20))))
                .isEqualTo(new BackfillRows(
                        TableName.of("orders"),
                        List.of(
                                new Assignment(Identifier.of("status"), new Literal("new", SqlType.builtIn("text"))),
                                new Assignment(Identifier.of("total"), new SqlExpression("price * count"))),
                        new SqlExpression("total IS NULL"),
                        Optional.of(500),
                        Optional.of(Duration.ofMillis(20))));
    }

    @Test
    void whatIsNotSaidIsLeftToThePolicy() {
        assertThat(operation(change ->
                        change.table("orders").backfill().set(TOTAL, 0L).where("total IS NULL")))
                .isInstanceOfSatisfying(BackfillRows.class, backfill -> {
                    assertThat(backfill.batchSize()).isEmpty();
                    assertThat(backfill.pause()).isEmpty();
                });
    }

    @Test
    void aBackfillCanBeDirect() {
        assertThat(change(change -> change.table("orders")
                                .backfill()
                                .set(TOTAL, 0L)
                                .where("total IS NULL")
                                .direct("why"))
                        .intents())
                .extracting(Intent::direct)
                .containsExactly(Optional.of("why"));
    }

    @Test
    void rawSql() {
        assertThat(operation(change -> change.sql("CREATE STATISTICS s", undo("DROP STATISTICS s"))))
                .isEqualTo(new RawSql("CREATE STATISTICS s", new UndoSql("DROP STATISTICS s")));
        assertThat(operation(change -> change.sql("ANALYZE", irreversible("statistics only"))))
                .isEqualTo(new RawSql("ANALYZE", new Irreversible("statistics only")));
    }
}
