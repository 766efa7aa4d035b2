package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.expansion.ComparableTypes;
import dev.belay.core.plan.expansion.OperatorClasses;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which types indexes and foreign keys take, asked of the servers themselves for every type of the vocabulary. */
class OperatorClassesTest {
    private static final List<String> EXACT = List.of("btree", "hash", "spgist", "brin");
    private static final List<String> EXTENDED = List.of("gin", "gist");

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesWhatTheServerRefuses(int major) throws Exception {
        try (Database database = new Database(major)) {
            List<String> wrong = new ArrayList<>();
            for (SqlType type : types().toList()) {
                for (String method : EXACT) {
                    if (OperatorClasses.hasDefault(method, type) != indexed(database, method, type)) {
                        wrong.add(method + " over " + type);
                    }
                }
                for (String method : EXTENDED) {
                    if (!OperatorClasses.hasDefault(method, type) && indexed(database, method, type)) {
                        wrong.add(method + " over " + type);
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void foreignKeysCompareWhatTheServerCompares(int major) throws Exception {
        try (Database database = new Database(major)) {
            List<SqlType> keys = types().filter(type -> OperatorClasses.hasDefault("btree", type))
                    .toList();
            int compared = 0;
            for (SqlType target : keys) {
                database.sql("CREATE TABLE target (id " + target + " PRIMARY KEY)");
                for (SqlType from : keys) {
                    boolean comparable = ComparableTypes.comparable(from, target);
                    compared += comparable ? 1 : 0;
                    assertThat(!comparable
                                    || accepts(database, "CREATE TABLE probe (r " + from + " REFERENCES target)"))
                            .as("%s references %s", from, target)
                            .isTrue();
                }
                database.sql("DROP TABLE target");
            }
            assertThat(compared).as("every type with itself, and more").isGreaterThan(keys.size());
            database.sql("CREATE TABLE target (id bigint PRIMARY KEY)");
            assertThat(accepts(database, "CREATE TABLE probe (r numeric(20,2) REFERENCES target)"))
                    .isFalse();
        }
    }

    private static boolean indexed(Database database, String method, SqlType type) throws SQLException {
        database.sql("CREATE TABLE indexed (c " + type + ")");
        if (type.dimensions() > 0) {
            database.sql("INSERT INTO indexed VALUES ('{}'), ('{NULL}')");
        }
        boolean accepted = accepts(database, "CREATE INDEX probe ON indexed USING " + method + " (c)");
        database.sql("DROP TABLE indexed");
        return accepted;
    }

    /** Whether the server makes the relation named probe, which is gone afterwards. */
    private static boolean accepts(Database database, String create) throws SQLException {
        String kind = create.startsWith("CREATE TABLE") ? "TABLE" : "INDEX";
        try {
            database.sql(create, "DROP " + kind + " probe");
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isIn("42704", "42883", "42804");
            return false;
        }
    }

    /** Every type of the vocabulary, and its array. */
    private static Stream<SqlType> types() throws IllegalAccessException, InvocationTargetException {
        List<SqlType> types = new ArrayList<>();
        for (Method factory : Types.class.getMethods()) {
            boolean type = Modifier.isStatic(factory.getModifiers())
                    && factory.getReturnType().equals(ColumnType.class)
                    && Arrays.stream(factory.getParameterTypes()).allMatch(int.class::equals);
            if (type) {
                Object[] lengths = new Object[factory.getParameterCount()];
                Arrays.fill(lengths, 3);
                types.add(((ColumnType<?>) factory.invoke(null, lengths)).sql());
            }
        }
        assertThat(types).hasSizeGreaterThan(50);
        return types.stream().flatMap(type -> Stream.of(type, type.array()));
    }
}
