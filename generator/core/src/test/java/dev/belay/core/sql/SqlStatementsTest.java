package dev.belay.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SqlStatementsTest {

    @Test
    void cutsAtSemicolons() {
        assertThat(SqlStatements.of(" SELECT 1;\n-- then; this\nSELECT 2 ;; "))
                .containsExactly("SELECT 1", "-- then; this\nSELECT 2");
        assertThat(SqlStatements.of("SELECT 1; -- the end")).containsExactly("SELECT 1");
        assertThat(SqlStatements.of("/* nothing */")).isEmpty();
    }

    @Test
    void leavesStringsAndBodiesWhole() {
        String quoted = "SELECT ';', E'\\';', \";\", $$ ; $$";
        assertThat(SqlStatements.of(quoted + ";SELECT 1")).containsExactly(quoted, "SELECT 1");
        String rule = "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)";
        assertThat(SqlStatements.of(rule + "; SELECT 1")).containsExactly(rule, "SELECT 1");
        String body = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
        assertThat(SqlStatements.of(body + "; BEGIN; SELECT CASE 1 WHEN 1 THEN 1 END; END"))
                .containsExactly(body, "BEGIN", "SELECT CASE 1 WHEN 1 THEN 1 END", "END");
    }
}
