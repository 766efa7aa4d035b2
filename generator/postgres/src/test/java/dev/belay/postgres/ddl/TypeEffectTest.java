package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a type takes over from the one whose place it takes, and what must not use that one any more. */
class TypeEffectTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final EnumType OLD = type("Old %s");
    private static final EnumType NEW = type("new");
    private static final String PROPERTIES =
            "SELECT pg_get_userbyid(typowner), array(SELECT concat(acl.grantee::regrole,"
                    + " acl.is_grantable) FROM aclexplode(coalesce(typacl, acldefault('T', typowner))) AS acl ORDER BY 1),"
                    + " obj_description(oid, 'pg_type') FROM pg_type WHERE typname = ";

    private static EnumType type(String name) {
        return new EnumType(TableName.PUBLIC, Identifier.of(name), List.of("a"));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aTypeHasTheOwnerTheGrantsAndTheCommentOfTheOther(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "DROP ROLE IF EXISTS type_owner, \"type User\", type_stranger",
                    "CREATE ROLE type_owner",
                    "CREATE ROLE \"type User\"",
                    "CREATE ROLE type_stranger",
                    "GRANT CREATE ON SCHEMA public TO type_owner");
            database.run(new TypeDdl.CreateEnum(OLD));
            database.sql(
                    "COMMENT ON TYPE \"Old %s\" IS 'it''s 100%'",
                    "ALTER TYPE \"Old %s\" OWNER TO type_owner",
                    "REVOKE ALL ON TYPE \"Old %s\" FROM PUBLIC",
                    "GRANT USAGE ON TYPE \"Old %s\" TO \"type User\" WITH GRANT OPTION",
                    "ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO type_stranger");
            carried(database);
            assertThat(database.value(PROPERTIES + "'new'"))
                    .isEqualTo("type_owner|{\"\\\"type User\\\"t\",type_ownerf}|it's 100%");
            database.sql("DROP OWNED BY type_owner, \"type User\", type_stranger");
            database.sql("DROP ROLE type_owner, \"type User\", type_stranger");
        }
    }

    /** What nobody said a word about stays so, though default privileges speak of everything new. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void defaultPrivilegesAddNothingAndTakeNothing(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.run(new TypeDdl.CreateEnum(OLD));
            database.sql(
                    "DROP ROLE IF EXISTS type_stranger",
                    "CREATE ROLE type_stranger",
                    "ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC",
                    "ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO type_stranger");
            carried(database);
            assertThat(database.value(PROPERTIES + "'new'")).isEqualTo("postgres|{-f,postgresf}|-");
            database.sql("DROP OWNED BY type_stranger", "DROP ROLE type_stranger");
        }
    }

    private static void carried(Database database) throws SQLException {
        database.run(new TypeDdl.CreateEnum(NEW), new TypeDdl.CarryProperties(OLD, NEW));
        assertThat(database.value(PROPERTIES + "'new'")).isEqualTo(database.value(PROPERTIES + "'Old %s'"));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatUsesTheTypeAndNobodyKnowsIsNamed(int major) throws SQLException {
        TableName orders = TableName.of("The orders");
        GuardDdl.TypeGuard guard = new GuardDdl.TypeGuard(
                OLD,
                List.of(new GuardDdl.TypeGuard.Column(orders, Identifier.of("state"))),
                List.of("ours", "our view"));
        try (Database database = new Database(major)) {
            database.run(new TypeDdl.CreateEnum(OLD));
            database.sql(
                    "CREATE TABLE \"The orders\" (id integer, state \"Old %s\" DEFAULT 'a' CHECK (state <> 'a'))"
                            + " PARTITION BY RANGE (id)",
                    "CREATE TABLE low PARTITION OF \"The orders\" (CHECK (state > 'a')) FOR VALUES FROM (0) TO (9)",
                    "ALTER TABLE low ALTER state SET DEFAULT 'a'",
                    "CREATE INDEX ON \"The orders\" (state) WHERE state > 'a'",
                    "CREATE VIEW \"our view\" AS SELECT state FROM \"The orders\"",
                    "CREATE FUNCTION ours(\"Old %s\") RETURNS text LANGUAGE sql AS 'SELECT NULL::text'");
            assertThatCode(() -> database.run(guard)).as("it is all known").doesNotThrowAnyException();
            database.sql(
                    "CREATE TABLE t (state \"Old %s\"[])",
                    "CREATE DOMAIN d AS \"Old %s\"",
                    "CREATE TYPE pair AS (left_one \"Old %s\")",
                    "CREATE VIEW v AS SELECT 'a'::\"Old %s\" AS state",
                    "CREATE FUNCTION f(\"Old %s\") RETURNS text LANGUAGE sql AS 'SELECT NULL::text'");
            assertThatThrownBy(() -> database.run(guard))
                    .hasMessageContaining(
                            "[unknown-dependants] The database holds what Belay's migrations do not know of"
                                    + " the enum type Old %s: column left_one of composite type pair; column state of table t;"
                                    + " function f(\"Old %s\"); type d; view v. Look at each");
            database.sql("DROP TABLE t", "DROP DOMAIN d", "DROP TYPE pair", "DROP VIEW v", "DROP FUNCTION f");
            assertThatCode(() -> database.run(guard)).doesNotThrowAnyException();
        }
    }
}
