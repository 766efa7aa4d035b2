package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@link GuardDdl}. */
final class GuardWriter implements GuardDdl.Visitor<List<String>> {

    private static final String COUNT = """
            #variable_conflict use_column
            DECLARE
              belay_rows bigint;
            BEGIN
              -- A policy must not hide rows from the count.
              PERFORM set_config('row_security', 'off', true);
              {count}
              IF belay_rows > {limit} THEN
                {refuse}
              END IF;
            END
            """;

    private static final String CONVERTED_NULL = """
            #variable_conflict use_column
            BEGIN
              -- Not IS NOT NULL, which is false of a row value with a NULL in it.
              IF {up}
                OR {down} THEN
                {refuse}
              END IF;
            END
            """;

    private static final String TABLE = """
            BEGIN
              -- A view would take what is meant for the table, and its schema what is created without one.
              IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass({table})) NOT IN ('r', 'p') THEN
                {refuse}
              END IF;
            END
            """;

    private static final String NULL_REFUSED = """
            BEGIN
              IF (SELECT {condition} FROM (SELECT CAST(NULL AS {type}) AS {column}) AS {table}) IS FALSE THEN
                {refuse}
              END IF;
            END
            """;

    private static final String NULL_REFUSED_BESIDE = """
            BEGIN
              -- A policy must not hide rows.
              PERFORM set_config('row_security', 'off', true);
              IF EXISTS (
                SELECT FROM (SELECT {others}, (SELECT CAST(NULL AS {type})) AS {column} FROM {relation}) AS {table}
                WHERE {condition} IS FALSE
              ) THEN
                {refuse}
              END IF;
            END
            """;

    private static final String VALID_INDEX = """
            DECLARE
              belay_valid boolean;
            BEGIN
              SELECT indisvalid AND indisready AND indislive INTO belay_valid
              FROM pg_catalog.pg_index
              WHERE indexrelid = to_regclass({index}) AND indrelid = to_regclass({table});
              IF belay_valid IS NULL THEN
                {missing}
              ELSIF NOT belay_valid THEN
                {refuse_invalid}
              END IF;
            END
            """;

    /** Readers are locked out before the index is built: a lock that grew stronger would meet one of theirs. */
    private static final String BUILD_AGAIN = """
            -- The way back of the constraint took the index along. A small table gets it here.
            PERFORM set_config('row_security', 'off', true);
            LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;
            IF (SELECT count(*) FROM (SELECT FROM {table} LIMIT {one_more}) AS belay_some) > {limit} THEN
              {refuse}
            END IF;
            {create};
            """;

    private final Policy policy;

    GuardWriter(Policy policy) {
        this.policy = policy;
    }

    @Override
    public List<String> catalogGuard(GuardDdl.CatalogGuard statement) {
        return List.of(new CatalogGuardBlock(statement).text());
    }

    @Override
    public List<String> typeGuard(GuardDdl.TypeGuard statement) {
        return List.of(new TypeGuardBlock(statement).text());
    }

    @Override
    public List<String> contractGuard(GuardDdl.ContractGuard statement) {
        return List.of(ContractGuardBlock.ofContract(policy, statement).text());
    }

    @Override
    public List<String> swapGuard(GuardDdl.SwapGuard statement) {
        return List.of(new SwapGuardBlock(policy, statement).text());
    }

    @Override
    public List<String> catchUpGuard(GuardDdl.CatchUpGuard statement) {
        return List.of(ContractGuardBlock.ofCatchUp(policy, statement).text());
    }

    @Override
    public List<String> refuseWhileRows(GuardDdl.RefuseWhileRows statement) {
        String count = "SELECT count(*) INTO belay_rows FROM " + SqlText.table(statement.table()) + "\nWHERE "
                + SqlText.text(statement.condition()) + ";";
        return List.of(counting(
                count,
                0,
                PlpgsqlBlock.refuse(
                        "rows-in-the-way", statement.message().replaceFirst("%s", PlpgsqlBlock.VALUE), "belay_rows")));
    }

    @Override
    public List<String> refuseNullRefused(GuardDdl.RefuseNullRefused statement) {
        ColumnDefinition column = statement.column();
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                statement.others().isEmpty() ? NULL_REFUSED : NULL_REFUSED_BESIDE,
                Map.of(
                        "others", SqlText.identifiers(statement.others()),
                        "relation", SqlText.table(statement.table()),
                        "condition", SqlText.parenthesized(statement.condition()),
                        "type", SqlText.type(column.type()),
                        "column", SqlText.identifier(column.name()),
                        "table", SqlText.identifier(statement.table().name()),
                        "refuse",
                                PlpgsqlBlock.refuse(
                                        "swap-copy-refused",
                                        "The check " + statement.check() + " of " + statement.table()
                                                + " refuses NULL, and NULL is what " + column.name()
                                                + " holds, as the copy that it is after a swap, of a value that does"
                                                + " not fit its type. Drop the check in a migration before this"
                                                + " one.")))));
    }

    @Override
    public List<String> refuseUncomputable(GuardDdl.RefuseUncomputable statement) {
        return List.of(new ComputabilityBlock(statement).text());
    }

    @Override
    public List<String> refuseWhileDuplicates(GuardDdl.RefuseWhileDuplicates statement) {
        String columns = SqlText.identifiers(statement.columns());
        String present = statement.nullsNotDistinct()
                ? ""
                : statement.columns().stream()
                        .map(column -> SqlText.identifier(column) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND ", "WHERE ", " "));
        String count = "SELECT count(*) INTO belay_rows FROM (\n  SELECT FROM " + SqlText.table(statement.table())
                + "\n  " + present + "GROUP BY " + columns + " HAVING count(*) > 1\n) AS belay_duplicates;";
        String names = statement.columns().stream().map(Identifier::value).collect(Collectors.joining(", "));
        return List.of(counting(
                count,
                0,
                PlpgsqlBlock.refuse(
                        "duplicates",
                        PlpgsqlBlock.VALUE + " values of (" + names + ") occur more than once in " + statement.table()
                                + "; the key cannot be unique. Mend these rows, then run this again.",
                        "belay_rows")));
    }

    @Override
    public List<String> refuseConvertedNull(GuardDdl.RefuseConvertedNull statement) {
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                CONVERTED_NULL,
                Map.of(
                        "up",
                                valueOfNull(
                                        statement,
                                        statement.old(),
                                        statement.conversion().up()),
                        "down",
                                valueOfNull(
                                        statement,
                                        statement.replacement(),
                                        statement.conversion().down()),
                        "refuse", refuseConverted(statement)))));
    }

    private static String valueOfNull(
            GuardDdl.RefuseConvertedNull statement, ColumnDefinition column, SqlExpression expression) {
        return "(SELECT num_nonnulls(" + SqlText.parenthesized(expression) + ") FROM (SELECT CAST(NULL AS "
                + SqlText.type(column.type()) + ") AS " + SqlText.identifier(column.name()) + ") AS "
                + SqlText.identifier(statement.table().name()) + ") > 0";
    }

    private static String refuseConverted(GuardDdl.RefuseConvertedNull statement) {
        return PlpgsqlBlock.refuse(
                "null-converted",
                "The conversion between " + statement.old().name() + " and "
                        + statement.replacement().name() + " of " + statement.table()
                        + " makes a value of NULL, and both may be NULL: a NULL that a release writes could not be told"
                        + " from a row that is yet to be converted, and would not last. Let both directions make NULL"
                        + " of NULL; rows that shall have a value get it by setNotNull(...), in a migration before this"
                        + " one or after its contract.");
    }

    @Override
    public List<String> refuseWhileKeyUsed(GuardDdl.RefuseWhileKeyUsed statement) {
        return List.of(new KeyUseBlock(statement).text());
    }

    @Override
    public List<String> refuseLargeTable(GuardDdl.RefuseLargeTable statement) {
        String count = "SELECT count(*) INTO belay_rows FROM (SELECT FROM " + SqlText.table(statement.table())
                + " LIMIT " + (statement.limit() + 1) + ") AS belay_some;";
        return List.of(counting(
                count,
                statement.limit(),
                PlpgsqlBlock.refuse(
                        "table-too-large",
                        "The table " + statement.table() + " has more than " + statement.limit()
                                + " rows, too many for one transaction. Write a migration that says revert() of the"
                                + " change " + statement.change() + ": it goes back in batches.")));
    }

    @Override
    public List<String> refuseAlways(GuardDdl.RefuseAlways statement) {
        return List.of(
                PlpgsqlBlock.run("BEGIN\n  " + PlpgsqlBlock.refuse("irreversible", statement.message()) + "\nEND"));
    }

    @Override
    public List<String> requireValidIndex(GuardDdl.RequireValidIndex statement) {
        String index = SqlText.qualified(statement.table().schema(), statement.index());
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                VALID_INDEX,
                Map.of(
                        "index", SqlText.literal(index),
                        "table", SqlText.literal(SqlText.table(statement.table())),
                        "missing", missing(statement, index),
                        "refuse_invalid",
                                refuseIndex(
                                        "index-invalid",
                                        "The index " + index + " is not valid: its build"
                                                + " was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "
                                                + index
                                                + ", then the unit that builds it, then this one again.")))));
    }

    @Override
    public List<String> requireTable(GuardDdl.RequireTable statement) {
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                TABLE,
                Map.of(
                        "table", SqlText.literal(SqlText.table(statement.table())),
                        "refuse", ReleaseView.refuseHidden(statement.table())))));
    }

    @Override
    public List<String> refuseColumnReaders(GuardDdl.RefuseColumnReaders statement) {
        return List.of(new ColumnReadersBlock(statement).text());
    }

    @Override
    public List<String> refuseDomain(GuardDdl.RefuseDomain statement) {
        return List.of(new DomainBlock(statement).text());
    }

    private String missing(GuardDdl.RequireValidIndex statement, String index) {
        String refuse = refuseIndex(
                "index-missing",
                "The index " + index + " is not there. Run the unit that builds it, then this one again.");
        return statement
                .borrowed()
                .map(definition -> PlpgsqlBlock.filled(
                                BUILD_AGAIN,
                                Map.of(
                                        "table", SqlText.table(statement.table()),
                                        "one_more", String.valueOf(policy.smallTable() + 1),
                                        "limit", String.valueOf(policy.smallTable()),
                                        "refuse", refuse,
                                        "create", create(statement.table(), definition)))
                        .strip())
                .orElse(refuse);
    }

    private static String create(TableName table, IndexDefinition index) {
        return String.join(";\n", new IndexWriter().create(new IndexDdl.Create(table, index, false)));
    }

    @Override
    public List<String> lockTables(GuardDdl.LockTables statement) {
        return List.of("LOCK TABLE " + SqlText.joined(statement.tables(), SqlText::table) + " IN "
                + (statement.readersToo() ? "ACCESS" : "SHARE ROW") + " EXCLUSIVE MODE");
    }

    private static String refuseIndex(String id, String message) {
        return PlpgsqlBlock.refuse(id, message);
    }

    private static String counting(String count, long limit, String refuse) {
        return PlpgsqlBlock.run(
                PlpgsqlBlock.filled(COUNT, Map.of("count", count, "limit", String.valueOf(limit), "refuse", refuse)));
    }
}
