package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that need quotes, asked of the servers themselves. */
class KeywordsTest {

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void quotesWhateverTheServerQuotes(int major) throws SQLException {
        try (Database database = new Database(major)) {
            for (String row : database.rows("SELECT word, quote_ident(word) FROM pg_get_keywords()")) {
                String[] columns = row.split("\\|");
                if (columns[1].startsWith("\"")) {
                    assertThat(PostgresWriter.identifier(Identifier.of(columns[0])))
                            .isEqualTo(columns[1]);
                }
            }
            for (String name : new String[] {"orders", "_x1", "camelCase", "a b", "1a", "a$b", "é", "say \"hi\""}) {
                String quoted = database.value("SELECT quote_ident(" + PostgresWriter.literal(name) + ")");
                assertThat(PostgresWriter.identifier(Identifier.of(name))).isEqualTo(quoted);
            }
        }
    }
}
