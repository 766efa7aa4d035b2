package dev.belay.postgres.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.ddl.StateDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Phase;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.IntervalFields;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing changes: no client may notice anything, on whatever table. */
class ControlRunTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final List<ColumnType<?>> EVERY_TYPE = List.of(
            Types.smallint(),
            Types.integer(),
            Types.bigint(),
            Types.numeric(),
            Types.numeric(10, 2),
            Types.real(),
            Types.doublePrecision(),
            Types.money(),
            Types.bool(),
            Types.text(),
            Types.varchar(),
            Types.varchar(5),
            Types.character(4),
            Types.bpchar(),
            Types.name(),
            Types.internalChar(),
            Types.bytea(),
            Types.date(),
            Types.time(),
            Types.time(3),
            Types.timetz(),
            Types.timetz(2),
            Types.timestamp(),
            Types.timestamptz(),
            Types.timestamptz(0),
            Types.interval(),
            Types.interval(3),
            Types.interval(IntervalFields.YEAR_TO_MONTH),
            Types.interval(IntervalFields.DAY_TO_SECOND, 3),
            Types.uuid(),
            Types.json(),
            Types.jsonb(),
            Types.jsonpath(),
            Types.xml(),
            Types.inet(),
            Types.cidr(),
            Types.macaddr(),
            Types.macaddr8(),
            Types.bit(5),
            Types.varbit(),
            Types.varbit(7),
            Types.tsvector(),
            Types.tsquery(),
            Types.point(),
            Types.line(),
            Types.lseg(),
            Types.box(),
            Types.path(),
            Types.polygon(),
            Types.circle(),
            Types.int4range(),
            Types.int8range(),
            Types.numrange(),
            Types.tsrange(),
            Types.tstzrange(),
            Types.daterange(),
            Types.int4multirange(),
            Types.int8multirange(),
            Types.nummultirange(),
            Types.tsmultirange(),
            Types.tstzmultirange(),
            Types.datemultirange(),
            Types.pgLsn(),
            Types.oid(),
            Types.regclass(),
            Types.regcollation(),
            Types.regconfig(),
            Types.regdictionary(),
            Types.regnamespace(),
            Types.regoper(),
            Types.regoperator(),
            Types.regproc(),
            Types.regprocedure(),
            Types.regrole(),
            Types.regtype(),
            Types.pgSnapshot(),
            Types.txidSnapshot(),
            Types.xid(),
            Types.xid8(),
            Types.cid(),
            Types.tid(),
            Types.refcursor(),
            Types.arrayOf(Types.integer()),
            Types.arrayOf(Types.text()),
            Types.arrayOf(Types.arrayOf(Types.numeric(8, 3))),
            Types.arrayOf(Types.jsonb()),
            Types.arrayOf(Types.timestamptz()),
            Types.enumeration("mood"));

    @ParameterizedTest
    @MethodSource(MAJORS)
    void noticesNothingWhereNothingChanges(int major) throws SQLException, InterruptedException {
        Rollout rollout = new Rollout(major, setUp(), state(), state());
        for (Phase phase : List.of(Phase.EXPAND, Phase.BACKFILL, Phase.CONTRACT)) {
            String name = phase.name().toLowerCase(java.util.Locale.ROOT);
            rollout.unit(phase, name + "_1", ClientEffects.NONE, List.of(), "SELECT 1");
            rollout.unit(phase, name + "_2", ClientEffects.NONE, List.of(new StateDdl.EnsureStateTable()), "SELECT 1");
        }
        rollout.gate(Phase.DUAL_WRITE).gate(Phase.MIGRATE_READS);
        long started = System.nanoTime();
        ClientReport report = rollout.run(ClientOptions.many(7));
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%s%n%.0f statements/s%n", report, report.statementCount() / seconds);
        assertThat(report.clean()).as(report.toString()).isTrue();
        assertThat(report.errors()).isEmpty();
        assertThat(report.skipped()).extracting(SkippedTable::table).containsOnly(TableName.of("keyless"));
        assertEnough(report);
    }

    private static void assertEnough(ClientReport report) {
        for (ClientKind client : List.of(ClientKind.OLD, ClientKind.NEW)) {
            List<Phase> phases = client == ClientKind.OLD
                    ? List.of(Phase.EXPAND, Phase.BACKFILL, Phase.DUAL_WRITE, Phase.MIGRATE_READS)
                    : List.of(Phase.BACKFILL, Phase.DUAL_WRITE, Phase.MIGRATE_READS, Phase.CONTRACT);
            for (Phase phase : phases) {
                for (StatementKind kind : StatementKind.values()) {
                    assertThat(report.statements())
                            .as(client + " " + phase + " " + kind)
                            .anyMatch(count -> count.client() == client
                                    && count.phase() == phase
                                    && count.statement() == kind
                                    && count.count() >= 200);
                }
            }
        }
    }

    private static String setUp() {
        String columns = IntStream.range(0, EVERY_TYPE.size())
                .mapToObj(index -> "c" + index + " " + EVERY_TYPE.get(index))
                .collect(Collectors.joining(", "));
        return "CREATE TYPE mood AS ENUM ('sad', 'ok');"
                + "CREATE TABLE wide (id uuid PRIMARY KEY, " + columns + ");"
                + "CREATE TABLE parents (region text, no integer, name text NOT NULL, PRIMARY KEY (region, no));"
                + "INSERT INTO parents SELECT 'r' || n % 3, n, 'p' || n FROM generate_series(1, 30) n;"
                + "CREATE TABLE \"Order\" (\"select\" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                + " \"eMail\" varchar(40) NOT NULL UNIQUE CHECK (\"eMail\" LIKE '%@%'),"
                + " region text NOT NULL DEFAULT 'r1', no integer NOT NULL DEFAULT 1,"
                + " starts date NOT NULL, ends date NOT NULL, status mood DEFAULT 'ok',"
                + " twice integer GENERATED ALWAYS AS (no * 2) STORED, CHECK (starts <= ends),"
                + " at timestamptz DEFAULT now(), FOREIGN KEY (region, no) REFERENCES parents);"
                + "INSERT INTO \"Order\" (\"eMail\", starts, ends) SELECT 'seed' || n || '@x', '2024-01-01', '2024-02-01'"
                + " FROM generate_series(1, 20) n;"
                + "CREATE TABLE keyless (a integer, b text);"
                + "CREATE TABLE catalogue (id bigint PRIMARY KEY, title text);"
                + "INSERT INTO catalogue VALUES (-3, 'before'), (5, 'first'), (9223372036854775807, 'last');"
                + "CREATE TABLE logins (name text COLLATE \"C\" PRIMARY KEY, tries smallint NOT NULL DEFAULT 0,"
                + " token uuid NOT NULL DEFAULT gen_random_uuid(), UNIQUE (token));";
    }

    private static SchemaState state() {
        List<ColumnDefinition> wide =
                new ArrayList<>(List.of(column("id", Types.uuid()).withNotNull(true)));
        for (int index = 0; index < EVERY_TYPE.size(); index++) {
            wide.add(column("c" + index, EVERY_TYPE.get(index)));
        }
        Table orders = table(
                "Order",
                List.of(
                        column("select", Types.bigint()).withNotNull(true).withIdentity(Optional.of(Identity.ALWAYS)),
                        column("eMail", Types.varchar(40)).withNotNull(true),
                        column("region", Types.text())
                                .withNotNull(true)
                                .withDefault(Optional.of(Types.text().literal("r1"))),
                        column("no", Types.integer())
                                .withNotNull(true)
                                .withDefault(Optional.of(Types.integer().literal(1))),
                        column("starts", Types.date()).withNotNull(true),
                        column("ends", Types.date()).withNotNull(true),
                        column("status", Types.enumeration("mood"))
                                .withDefault(Optional.of(new Literal("ok", SqlType.custom("mood")))),
                        column("twice", Types.integer()).withGenerated(Optional.of(new SqlExpression("no * 2"))),
                        column("at", Types.timestamptz()).withDefault(Optional.of(new SqlExpression("now()")))),
                primaryKey("select"),
                unique("eMail"),
                new Check(Optional.empty(), new SqlExpression("\"eMail\" LIKE '%@%'")),
                new Check(Optional.empty(), new SqlExpression("starts <= ends")),
                new ForeignKey(
                        Optional.empty(),
                        ids("region", "no"),
                        TableName.of("parents"),
                        ids("region", "no"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Deferrability.NOT_DEFERRABLE));
        return SchemaState.EMPTY
                .withEnums(List.of(new EnumType(TableName.PUBLIC, Identifier.of("mood"), List.of("sad", "ok"))))
                .withTable(table("wide", wide, primaryKey("id")))
                .withTable(table(
                        "parents",
                        List.of(
                                column("region", Types.text()).withNotNull(true),
                                column("no", Types.integer()).withNotNull(true),
                                column("name", Types.text()).withNotNull(true)),
                        primaryKey("region", "no")))
                .withTable(orders)
                .withTable(table(
                        "catalogue",
                        List.of(column("id", Types.bigint()).withNotNull(true), column("title", Types.text())),
                        primaryKey("id")))
                .withTable(table("keyless", List.of(column("a", Types.integer()), column("b", Types.text()))))
                .withTable(table(
                        "logins",
                        List.of(
                                column("name", Types.text()).withNotNull(true),
                                column("tries", Types.smallint())
                                        .withNotNull(true)
                                        .withDefault(
                                                Optional.of(Types.smallint().literal((short) 0))),
                                column("token", Types.uuid())
                                        .withNotNull(true)
                                        .withDefault(Optional.of(new SqlExpression("gen_random_uuid()")))),
                        primaryKey("name"),
                        unique("token")));
    }

    private static ColumnDefinition column(String name, ColumnType<?> type) {
        return ColumnDefinition.of(Identifier.of(name), type.sql());
    }

    private static List<Identifier> ids(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    private static TableConstraint primaryKey(String... columns) {
        return new PrimaryKey(Optional.empty(), ids(columns));
    }

    private static TableConstraint unique(String... columns) {
        return new Unique(Optional.empty(), ids(columns), false, Deferrability.NOT_DEFERRABLE);
    }

    private static Table table(String name, List<ColumnDefinition> columns, TableConstraint... constraints) {
        List<NamedConstraint> named = Stream.iterate(0, index -> index < constraints.length, index -> index + 1)
                .map(index -> new NamedConstraint(Identifier.of(name + "_" + index), constraints[index], true))
                .toList();
        return new Table(TableName.of(name), columns, named, List.of(), Optional.empty());
    }
}
