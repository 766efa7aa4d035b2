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
        System.out.println(head());
    }

    @Test
    void aLaterMigrationUsesTheSchemaThatAnEarlierOneMakes() {
        project.migration("Key", "0004_key", """
                        var orders = change.table(shop.schema.After_0003.ORDERS);
                        orders.dropIndex(shop.schema.After_0003.ORDERS.ORDERS_STATE_IDX);
                        orders.setNotNull(shop.schema.After_0003.ORDERS.TOTAL_CENTS).fillWith(0L);
                        """)
                .migration("Later", "0005_later", """
                        var lines = change.createTable("lines");
                        lines.column(column("order_id", bigint()));
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

    private String head() {
        return Project.text(folder.resolve("generated/shop/schema/Head.java"));
    }
}
