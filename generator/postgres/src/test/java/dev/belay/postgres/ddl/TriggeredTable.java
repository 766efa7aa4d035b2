package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table t with an old column a and a new column b, and what writes of it leave in both. */
final class TriggeredTable {

    static final SqlType TEXT = SqlType.builtIn("text");
    static final String BOTH = "SELECT a, b FROM t ORDER BY id";

    private TriggeredTable() {}

    static SyncTrigger rename(
            Database database, String type, boolean becomesNotNull, Optional<Identifier> mark, boolean guardsKey)
            throws SQLException {
        String plain = type.replaceAll(" (NOT NULL|DEFAULT).*", "");
        table(database, type, plain);
        SqlType sql = plain.startsWith("\"")
                ? SqlType.custom(plain.replace("\"", ""))
                : SqlType.builtIn(plain.replaceAll(" COLLATE.*|\\(5\\)|\\[\\]", ""));
        SyncTrigger trigger = trigger(new ReplaceRule(
                column("a", sql).withNotNull(type.contains("NOT NULL")),
                column("b", sql),
                Optional.empty(),
                Optional.empty(),
                becomesNotNull,
                mark,
                guardsKey));
        database.run(new SyncDdl.Create(trigger));
        return trigger;
    }

    static void convert(Database database, String old, String replacement, String up, String down) throws SQLException {
        table(database, old, replacement);
        database.run(new SyncDdl.Create(trigger(new ReplaceRule(
                column("a", type(old)),
                column("b", type(replacement)),
                Optional.of(new SqlExpression(up)),
                Optional.of(new SqlExpression(down)),
                false,
                Optional.empty(),
                false))));
    }

    private static SqlType type(String text) {
        Matcher modified = Pattern.compile("([a-z ]+)\\(([0-9,]+)\\)").matcher(text);
        return modified.matches()
                ? SqlType.builtIn(
                        modified.group(1),
                        Pattern.compile(",")
                                .splitAsStream(modified.group(2))
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new))
                : SqlType.builtIn(text);
    }

    static void table(Database database, String old, String replacement) throws SQLException {
        database.sql("CREATE TABLE t (id bigserial PRIMARY KEY, a " + old + ", b " + replacement
                + ", other integer DEFAULT 0)");
    }

    static SyncTrigger trigger(SyncRule rule) {
        return new SyncTrigger(
                "0001_test",
                TableName.of("t"),
                rule,
                Identifier.of("belay_sync"),
                Identifier.of("zz_belay_insert"),
                Identifier.of("zz_belay_update"));
    }

    static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }

    static void insert(Database database, String values, String expected) throws SQLException {
        database.sql("TRUNCATE t", "INSERT INTO t " + values);
        assertThat(database.rows(BOTH)).as("INSERT %s", values).containsExactly(expected);
    }

    static void update(Database database, String assignments, String expected) throws SQLException {
        database.sql("UPDATE t SET " + assignments);
        assertThat(database.rows(BOTH)).as("UPDATE SET %s", assignments).containsExactly(expected);
    }
}
