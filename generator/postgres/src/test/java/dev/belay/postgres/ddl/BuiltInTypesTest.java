package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.IntervalFields;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vocabulary has every type of the server's own catalog that a column of an application can have. */
class BuiltInTypesTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final String NO_INPUT = "its input function takes nothing";
    private static final String CATALOG = "made for columns of the system catalogs";

    private static final Map<String, String> LEFT_OUT = Map.of(
            "pg_node_tree", NO_INPUT,
            "pg_ndistinct", NO_INPUT,
            "pg_dependencies", NO_INPUT,
            "pg_mcv_list", NO_INPUT,
            "pg_brin_bloom_summary", NO_INPUT,
            "pg_brin_minmax_multi_summary", NO_INPUT,
            "gtsvector", NO_INPUT,
            "int2vector", CATALOG,
            "oidvector", CATALOG,
            "aclitem", CATALOG);

    /** Pseudo-types and the rows of the catalogs are no column's type; arrays come with their elements. */
    private static final String OF_THE_SERVER = """
            SELECT typname FROM pg_type t
            WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'd', 'e', 'm', 'r')
              AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
            """;

    @ParameterizedTest
    @MethodSource(MAJORS)
    void everyTypeOfTheServerIsOfferedOrLeftOutForAReason(int major) throws Exception {
        try (Database database = new Database(major)) {
            var expected = new TreeSet<>(database.rows(OF_THE_SERVER));
            assertThat(expected).hasSizeGreaterThan(70).containsAll(LEFT_OUT.keySet());
            expected.removeAll(LEFT_OUT.keySet());

            var offered = new TreeSet<String>();
            for (SqlType type : types()) {
                offered.add(database.value("SELECT typname FROM pg_type WHERE oid = '" + type + "'::regtype"));
            }
            assertThat(offered).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theCatalogPrintsATypeAsItIsWritten(int major) throws Exception {
        try (Database database = new Database(major)) {
            List<String> columns = new ArrayList<>();
            for (SqlType type : types()) {
                columns.add("c" + columns.size() + " " + type);
                columns.add("c" + columns.size() + " " + type.array());
            }
            database.sql("CREATE TABLE wide (" + String.join(", ", columns) + ")");

            assertThat(database.rows("SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute"
                            + " WHERE attrelid = 'wide'::regclass AND attnum > 0 ORDER BY attnum"))
                    .isEqualTo(columns);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatIsSaidToHaveNoInputHasNone(int major) throws Exception {
        try (Database database = new Database(major)) {
            Map<String, String> values = Map.of("int2vector", "1 2", "oidvector", "1 2", "aclitem", "=r/postgres");
            for (var left : LEFT_OUT.entrySet()) {
                String literal = "'" + values.getOrDefault(left.getKey(), "") + "'::" + left.getKey();
                assertThat(isRefused(database, "SELECT " + literal))
                        .as(literal)
                        .isEqualTo(left.getValue().equals(NO_INPUT));
            }
        }
    }

    private static boolean isRefused(Database database, String query) {
        try {
            return database.rows(query).isEmpty();
        } catch (SQLException refused) {
            return true;
        }
    }

    /** What every factory without names makes: with each set of fields, and with a number of 3. */
    private static List<SqlType> types() throws ReflectiveOperationException {
        List<SqlType> types = new ArrayList<>();
        for (Method factory : Types.class.getMethods()) {
            List<Class<?>> parameters = List.of(factory.getParameterTypes());
            if (Modifier.isStatic(factory.getModifiers())
                    && parameters.stream().allMatch(type -> type == int.class || type == IntervalFields.class)) {
                for (IntervalFields fields : fields(parameters)) {
                    Object[] arguments = parameters.stream()
                            .map(type -> type == int.class ? (Object) 3 : fields)
                            .toArray();
                    types.add(((ColumnType<?>) factory.invoke(null, arguments)).sql());
                }
            }
        }
        return types;
    }

    /** The fields to try; any one where a factory takes none. */
    private static List<IntervalFields> fields(List<Class<?>> parameters) {
        Stream<IntervalFields> all = Arrays.stream(IntervalFields.values());
        return parameters.contains(IntervalFields.class)
                ? all.filter(fields -> fields.hasSeconds() || !parameters.contains(int.class))
                        .toList()
                : List.of(IntervalFields.SECOND);
    }
}
