package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.drizzle.model.DrizzleModel;
import dev.belay.core.frameworks.prisma.model.PrismaModel;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column of every built-in type: the models that follow say it in words that the tool's generator finds true. */
final class EveryTypeDriftTest {

    private static final List<String> TYPES = List.of(
            ("smallint,integer,bigint,numeric,numeric(12),numeric(12,2),real,double precision,boolean,varchar,varchar(40),"
                            + "char,char(3),bpchar,bit,bit(4),varbit,varbit(9),time,time(3),timetz,timetz(0),timestamp,"
                            + "timestamp(3),timestamptz,timestamptz(0),interval,interval(3),interval day to second(2),"
                            + "interval year,\"char\",money,text,bytea,date,uuid,json,jsonb,jsonpath,xml,inet,cidr,macaddr,"
                            + "macaddr8,tsvector,tsquery,point,line,lseg,box,path,polygon,circle,pg_lsn,oid,name,refcursor,"
                            + "pg_snapshot,txid_snapshot,xid,xid8,cid,tid,regclass,regcollation,regconfig,regdictionary,"
                            + "regnamespace,regoper,regoperator,regproc,regprocedure,regrole,regtype,int4range,int8range,"
                            + "numrange,tsrange,tstzrange,daterange,int4multirange,int8multirange,nummultirange,"
                            + "tsmultirange,tstzmultirange,datemultirange,text[],numeric(5,1)[],varchar(7)[],bpchar[]")
                    .split(",(?![0-9])"));

    private static final Pattern COLUMN = Pattern.compile("\\bc[0-9]+\\b");
    private static final Pattern DROPPED =
            Pattern.compile("DROP COLUMN \"(c[0-9]+)\"|\"drop_column\",\"column\":\\{[^{}]*\"name\":\"(c[0-9]+)\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"7", "6"})
    void prisma(String major) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Prisma.Migrations project = new Prisma(major, "batch").open(folder, database);
            Plan plan = plan();
            place(project, plan);
            String start = major.equals("6") ? NoDriftTest.START_OF_6 : PrismaModelTest.START;
            var patch = PrismaModel.changed(start, plan.before(), plan.after());
            project.write("prisma/schema.prisma", patch.schema());
            Command diff = project.prisma("migrate", "diff", "--script", "--exit-code");
            Command.Run run = (major.equals("6")
                            ? diff.with("--from-schema-datasource", "prisma/schema.prisma")
                                    .with("--to-schema-datamodel", "prisma/schema.prisma")
                            : diff.with("--from-config-datasource", "--to-schema", "prisma/schema.prisma"))
                    .run();
            assertThat(run.output()).contains("This is an empty migration");
        }
    }

    /** What Drizzle has no function for is told, and nothing else differs. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void drizzle(String version) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = new Drizzle(version).open(folder, database);
            project.write("drizzle.config.ts", DrizzleDriftTest.CONFIGURATION);
            Plan plan = plan();
            place(project, plan);
            var schema = DrizzleModel.changed(new TreeMap<>(Map.of("schema.ts", "")), plan.before(), plan.after());
            project.write("schema.ts", schema.files().get("schema.ts"));
            Command push = Command.in(folder, "node_modules/.bin/drizzle-kit", "push")
                    .with(Map.of("DATABASE_URL", database.url("postgresql")));
            String output = (version.equals("0")
                            ? push.with("--strict", "--verbose")
                            : push.with("--explain", "--output", "json"))
                    .run()
                    .output();
            List<String> told = COLUMN.matcher(String.join(" ", schema.byHand()))
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .toList();
            assertThat(dropped(output)).as(output).isEqualTo(told).hasSize(53);
            assertThat(output).doesNotContain("SET DATA TYPE", "ADD COLUMN", "add_column", "alter_column");
        }
    }

    /** The columns that drizzle-kit would drop, because schema.ts does not have them. */
    private static List<String> dropped(String output) {
        return DROPPED.matcher(output)
                .results()
                .map(drop -> drop.group(1) == null ? drop.group(2) : drop.group(1))
                .sorted()
                .toList();
    }

    private static void place(Project project, Plan plan) {
        Rendered.history(List.of(plan), project.target(), Head.EMPTY, Histories.POLICY)
                .forEach(project::place);
        project.migrate().successful();
    }

    private static Plan plan() {
        String columns = IntStream.range(0, TYPES.size())
                .mapToObj(index -> "{\"name\": \"c" + index + "\", \"type\": \""
                        + TYPES.get(index).replace("\"", "\\\"") + "\"}")
                .collect(Collectors.joining(", "));
        return Histories.ofJson(Histories.POLICY, """
                {"id": "0001_types", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "create-table", "table": "things",
                   "columns": [{"name": "id", "type": "bigint", "notNull": true}, %s],
                   "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                """.formatted(columns)).get(0);
    }
}
