package dev.belay.dsl.names;

import static dev.belay.dsl.Probe.operations;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.enumeration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.types.Column;
import org.junit.jupiter.api.Test;

/** A constant of the generated schema means what the strings mean that it stands for. */
final class ConstantsTest {

    private static final TableReference ORDERS = () -> TableName.of("orders");
    private static final TableReference REGIONS = () -> TableName.of("sales", "regions");
    private static final IndexName INDEX = new IndexName("orders_idx");
    private static final ConstraintName CHECK = new ConstraintName("orders_check");
    private static final Column<Long> ID = column("id", bigint());

    @Test
    void changesOfATable() {
        assertThat(operations(change -> {
                    change.table(ORDERS).dropIndex(INDEX);
                    change.table(ORDERS).dropConstraint(CHECK);
                    change.table(ORDERS).validateConstraint(CHECK);
                    change.table(ORDERS).addForeignKey(ID, REGIONS, ID);
                    change.table(REGIONS).addForeignKey(ORDERS).on(ID, ID);
                }))
                .isEqualTo(operations(change -> {
                    change.table("orders").dropIndex("orders_idx");
                    change.table("orders").dropConstraint("orders_check");
                    change.table("orders").validateConstraint("orders_check");
                    change.table("orders").addForeignKey(ID, "regions", ID).targetSchema("sales");
                    change.table("sales", "regions").addForeignKey("orders").on(ID, ID);
                }));
    }

    @Test
    void foreignKeysOfANewTable() {
        assertThat(operations(change -> {
                    var lines = change.createTable("lines");
                    lines.column(ID);
                    lines.foreignKey(ID, REGIONS, ID);
                    lines.foreignKey(ORDERS).on(ID, ID);
                }))
                .isEqualTo(operations(change -> {
                    var lines = change.createTable("lines");
                    lines.column(ID);
                    lines.foreignKey(ID, "regions", ID).targetSchema("sales");
                    lines.foreignKey("orders").on(ID, ID);
                }));
    }

    @Test
    void enumTypes() {
        assertThat(operations(change -> {
                    change.enumType(named("public", "mood")).addValue("glad");
                    change.enumType(named("people", "mood")).addValue("glad");
                    change.table(ORDERS).addColumn(column("a", enumeration(named("public", "mood"))));
                    change.table(ORDERS).addColumn(column("b", enumeration(named("people", "mood"))));
                }))
                .isEqualTo(operations(change -> {
                    change.enumType("mood").addValue("glad");
                    change.enumType("people", "mood").addValue("glad");
                    change.table("orders").addColumn(column("a", enumeration("mood")));
                    change.table("orders").addColumn(column("b", enumeration("people", "mood")));
                }));
    }

    private static EnumReference named(String schema, String name) {
        return new EnumReference() {
            @Override
            public Identifier schema() {
                return Identifier.of(schema);
            }

            @Override
            public Identifier name() {
                return Identifier.of(name);
            }
        };
    }
}
