package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.expansion.IndexMethods;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an index may ask of its access method, asked of the servers themselves. */
class IndexMethodsTest {

    private static final List<String> METHODS = List.of("btree", "hash", "gin", "gist", "spgist", "brin");

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void refusesWhatTheServerRefuses(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (i integer, a integer[], r int4range, b integer[], s int4range)");
            List<String> wrong = new ArrayList<>();
            int refused = 0;
            for (String method : METHODS) {
                for (Form form : forms(method)) {
                    boolean accepted = accepts(database, form.sql());
                    refused += accepted ? 0 : 1;
                    if (accepted != IndexMethods.lacks(form.index()).isEmpty()) {
                        wrong.add(major + ": " + form.sql() + " is " + (accepted ? "accepted" : "refused"));
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(refused).as("forms that a server refuses").isGreaterThan(10);
        }
    }

    private record Form(IndexDefinition index, String sql) {}

    private static List<Form> forms(String method) {
        Identifier first = Identifier.of(
                switch (method) {
                    case "gin" -> "a";
                    case "gist", "spgist" -> "r";
                    default -> "i";
                });
        Identifier second = Identifier.of(method.equals("gin") ? "b" : method.contains("gist") ? "s" : "i");
        IndexPart plain = IndexPart.column(first);
        IndexPart descending = sorted(first, IndexPart.Sort.DESCENDING, Optional.empty());
        IndexPart nullsFirst = sorted(first, IndexPart.Sort.ASCENDING, Optional.of(IndexPart.Nulls.FIRST));
        String on = "INDEX probe ON t USING " + method + " ";
        return List.of(
                new Form(index(method, false, List.of(plain), List.of()), "CREATE " + on + "(" + first + ")"),
                new Form(index(method, true, List.of(plain), List.of()), "CREATE UNIQUE " + on + "(" + first + ")"),
                new Form(
                        index(method, false, List.of(plain, IndexPart.column(second)), List.of()),
                        "CREATE " + on + "(" + first + ", " + second + ")"),
                new Form(index(method, false, List.of(descending), List.of()), "CREATE " + on + "(" + first + " DESC)"),
                new Form(
                        index(method, false, List.of(nullsFirst), List.of()),
                        "CREATE " + on + "(" + first + " NULLS FIRST)"),
                new Form(
                        index(method, false, List.of(plain), List.of(Identifier.of("i"))),
                        "CREATE " + on + "(" + first + ") INCLUDE (i)"));
    }

    private static IndexPart sorted(Identifier column, IndexPart.Sort sort, Optional<IndexPart.Nulls> nulls) {
        return new IndexPart(Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), sort, nulls);
    }

    private static IndexDefinition index(
            String method, boolean unique, List<IndexPart> parts, List<Identifier> include) {
        return new IndexDefinition(
                Identifier.of("probe"), unique, Identifier.of(method), parts, include, Optional.empty(), false);
    }

    private static boolean accepts(Database database, String create) throws SQLException {
        try {
            database.sql(create, "DROP INDEX probe");
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(create).isEqualTo("0A000");
            return false;
        }
    }
}
