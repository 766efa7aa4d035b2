package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.processor.Project.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The typed schema in a real javac: in later migrations of the same compilation, and in the application. In a
 * {@link Project#migration} the body of define begins at line 12.
 */
final class MetamodelTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder)
                .option("-Werror", "-s", folder.resolve("generated").toString())
                .migration("Orders", "0001_orders", """
                        change.createEnum("order_state", "new", "in-progress");
                        var orders = change.createTable("orders");
                        orders.column(column("id", bigint())).notNull();
                        orders.column(column("state", enumeration("order_state"))).notNull();
                        orders.column(column("total_cents", bigint()));
                        orders.column(column("tags", arrayOf(varchar(20))));
                        orders.primaryKey(column("id", bigint()));
                        orders.index("orders_state_idx", column("state", enumeration("order_state")));
                        orders.index("orders_tags_idx", column("tags", arrayOf(varchar(20))));
                        """)
                .migration("Note", "0002_note", "change.table(\"orders\").addColumn(column(\"note\", text()));")
                .migration("Status", "0003_status", """
                        change.table("orders").renameColumn(column("state", enumeration("order_state")), "status");
                        """);
    }

    @Test
    void theApplicationUsesTheHead() {
        project.source("app/Query.java", """
                package app;
                import dev.belay.dsl.types.Column;
                import java.util.List;
                import shop.schema.Head;
                final class Query {
                    static final Column<Long> CENTS = Head.ORDERS.TOTAL_CENTS;
                    static final Column<List<String>> TAGS = Head.ORDERS.TAGS;
                    static final String LABEL = Head.ORDER_STATE.IN_PROGRESS;
                    static final String SQL = "SELECT " + CENTS.name() + " FROM " + Head.ORDERS.table();
                }
                """);

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    @Test
    void aLaterMigrationUsesTheSchemaThatAnEarlierOneMakes() {
        project.migration("Key", "0004_key", """
                        var orders = change.table(shop.schema.After_0003.ORDERS);
                        orders.dropIndex(shop.schema.After_0003.ORDERS.ORDERS_TAGS_IDX);
                        orders.setNotNull(shop.schema.After_0003.ORDERS.TOTAL_CENTS).fillWith(0L);
                        """).migration("Later", "0005_later", """
                        var lines = change.createTable("lines");
                        lines.column(column("order_id", bigint()));
                        lines.index("lines_order_idx", column("order_id", bigint()));
                        lines.foreignKey(column("order_id", bigint()), shop.schema.After_0004.ORDERS, shop.schema.After_0004.ORDERS.ID);
                        """);

        assertThat(project.compile().errors()).isEmpty();
        assertThat(project.written()).containsKeys("changes/0004_key.json", "changes/0005_later.json");
    }

    @Test
    void aColumnThatIsGoneIsNotFoundAtItsPlace() {
        project.migration("Drop", "0004_drop", "change.table(\"orders\").dropColumn(column(\"note\", text()));")
                .migration("Contract", "0005_contract", "change.contract(Drop.class);")
                .migration("Use", "0006_use", """
                        change.table("orders").addUnique(shop.schema.After_0004.ORDERS.NOTE);
                        change.table("orders").addUnique(shop.schema.After_0005.ORDERS.NOTE);
                        """);

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Use.java:13:")
                .contains("cannot find symbol", "variable NOTE");
    }

    @Test
    void nothingIsMissedOnTopOfTheOneMistake() {
        project.migration("Broken", "0004_broken", "change.table(\"orders\").dropColumn(column(\"lost\", text()));")
                .source("shop/Use.java", """
                        package shop;
                        import static shop.schema.After_0004.ORDERS;
                        import dev.belay.dsl.*;
                        import shop.schema.After_0003;
                        @Migration(id = "0005_use", at = "2026-11-22T10:00")
                        final class Use implements SchemaChange {
                            @Override public void define(Changes change) {
                                change.table(ORDERS).addUnique(After_0003.ORDERS.NOTE);
                            }
                        }
                        """);

        assertThat(project.compile().errors()).first().asString().startsWith("Broken.java:12:");
        assertThat(project.compile().errors()).noneMatch(error -> error.contains("After_0003"));
    }

    @Test
    void aHelperThatMentionsAVersionIsCompiledAfterIt() {
        project.source("shop/Shapes.java", """
                        package shop;
                        final class Shapes {
                            static final dev.belay.dsl.types.Column<String> NOTE = shop.schema.After_0002.ORDERS.NOTE;
                        }
                        """)
                .migration("Use", "0004_use", "change.table(\"orders\").addUnique(Shapes.NOTE);");

        assertThat(project.compile().errors()).isEmpty();
    }

    @Test
    void theHeadIsNotForMigrations() {
        project.migration("Use", "0004_use", "change.table(shop.schema.Head.ORDERS).comment(\"sold\");");

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("Use.java:12:")
                .contains("migration-does-not-compile", "the schema after an earlier migration, After_0004");
    }

    @Test
    void nobodyUsesTheHeadOfAnEarlierBuild() {
        project.classPath(System.getProperty("java.class.path") + java.io.File.pathSeparator + project.output());
        assertThat(project.compile().errors()).isEmpty();

        theHeadIsNotForMigrations();
    }

    @Test
    void anIncrementalBuildKnowsTheWholeHistory() {
        project.classPath(System.getProperty("java.class.path") + java.io.File.pathSeparator + project.output());
        assertThat(project.compile().errors()).isEmpty();
        String whole = head();
        project.migration("Use", "0004_use", "change.table(shop.schema.After_0003.ORDERS).comment(\"sold\");")
                .option("-Xlint:-processing");

        assertThat(project.compile(List.of(project.path("src/shop/Use.java"))).diagnostics())
                .isEmpty();

        assertThat(head()).isEqualTo(whole.replace("after 0003_status", "after 0004_use"));
        assertThat(project.written()).containsKeys("changes/0001_orders.json", "changes/0004_use.json");
    }

    @Test
    void whatTheContractWillDropIsDeprecatedAndThenGone() {
        String use = """
                package app;
                class Use {
                    Object old = shop.schema.After_0003.ORDERS.STATE;
                    Object gone = shop.schema.Head.ORDERS.STATE;
                }
                """;
        project.migration("Contract", "0004_contract", "change.contract(Status.class);")
                .source("app/Use.java", use);

        Outcome outcome = project.compile();

        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .startsWith("Use.java:4:42 cannot find symbol")
                .contains("variable STATE");
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.getMessage(Locale.ROOT)).contains("STATE", "has been deprecated");
                    assertThat(warning.getLineNumber()).isEqualTo(3);
                });
        assertThat(Project.text(folder.resolve("generated/shop/schema/After_0003.java")))
                .containsSubsequence(
                        "@deprecated {@code status} takes its place since 0003_status; contracted by 0004_contract",
                        "STATE = new Column<String>(",
                        "@deprecated {@code status} takes its place since 0003_status; contracted by 0004_contract",
                        "ORDERS_STATE_IDX = new IndexName");
    }

    @Test
    void aPackageOfBelayYaml() {
        project.file("belay.yaml", "metamodel:\n  package: the.names\n")
                .option("-Abelay.config=" + project.path("belay.yaml"))
                .source("app/Use.java", "package app; class Use { Object id = the.names.Head.ORDERS.ID; }");

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    @Test
    void aPackageThatJavaCannotHaveIsRefused() {
        project.file("belay.yaml", "metamodel:\n  package: the.class\n")
                .option("-Abelay.config=" + project.path("belay.yaml"));

        assertThat(project.compile().errors())
                .first()
                .asString()
                .contains("[invalid-metamodel-package] The package \"the.class\" of the metamodel holds a word");
    }

    @Test
    void aClassOfTheAuthorIsNotOverwritten() {
        project.source("shop/schema/Head.java", "package shop.schema; class Head {}");

        assertThat(project.compile().errors())
                .singleElement()
                .asString()
                .startsWith("shop.schema.Head: [metamodel-exists] The class shop.schema.Head, which Belay writes, is");
    }

    private String head() {
        return Project.text(folder.resolve("generated/shop/schema/Head.java"));
    }
}
