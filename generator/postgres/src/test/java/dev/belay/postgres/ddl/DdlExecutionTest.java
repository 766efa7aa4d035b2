package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.postgres.ddl.DdlExamples.Example;
import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every statement runs, on every server at hand, with every kind of name. */
class DdlExecutionTest {

    @TestFactory
    Stream<DynamicTest> everyStatementRunsWithHostileNames() {
        return SharedServer.majors().stream()
                .flatMap(major -> HostileNames.all().stream()
                        .flatMap(names -> new DdlExamples(names)
                                .all().stream()
                                        .filter(example -> major >= example.since())
                                        .map(example -> DynamicTest.dynamicTest(
                                                major + " " + names + " " + example,
                                                () -> run(major, names, example)))));
    }

    @Test
    void everyStatementHasAnExample() {
        Set<Class<?>> shown = Stream.concat(
                        new DdlExamples(HostileNames.all().get(0))
                                .all().stream().map(Example::statement),
                        Stream.of(new GuardDdl.RefuseAlways("never")))
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(leaves(Ddl.class)).isEqualTo(shown);
    }

    private static void run(int major, HostileNames names, Example example) throws SQLException {
        PostgresWriter writer = new PostgresWriter(new ServerVersion(major), Policy.defaults("it's"));
        try (var database = SharedServer.of(major).scratchDatabase();
                Connection connection = database.connect()) {
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + PostgresWriter.identifier(names.schema()));
            for (Ddl before : example.before()) {
                executeAll(connection, writer.statements(before));
            }
            connection.setAutoCommit(!example.transactional());
            executeAll(connection, writer.statements(example.statement()));
            if (example.transactional()) {
                connection.commit();
            }
        }
    }

    @Test
    void aRefusalSpeaksItsOwnWords() throws SQLException {
        int major = SharedServer.majors().get(0);
        PostgresWriter writer = new PostgresWriter(new ServerVersion(major), Policy.defaults());
        try (Connection connection = SharedServer.of(major).connect("postgres")) {
            List<String> statements = writer.statements(new GuardDdl.RefuseAlways("it's 100% \\ %s gone"));
            assertThatThrownBy(() -> executeAll(connection, statements))
                    .hasMessageContaining("[irreversible] it's 100% \\ %s gone");
        }
    }

    private static Set<Class<?>> leaves(Class<?> sealed) {
        if (!sealed.isSealed()) {
            return Set.of(sealed);
        }
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(permitted -> leaves(permitted).stream())
                .collect(Collectors.toSet());
    }

    private static void executeAll(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e.getSQLState(), e);
        }
    }
}
