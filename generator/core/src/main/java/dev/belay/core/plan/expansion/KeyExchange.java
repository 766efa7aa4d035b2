package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a swap does with the primary key of a table and with the foreign keys of others to it.
 *
 * @param draft what the change becomes
 * @param table the table
 * @param old the old column; after the exchange of the names the replacement
 * @param replacement the replacement; after the exchange of the names the old column
 */
record KeyExchange(Draft draft, TableName table, Identifier old, Identifier replacement) {

    /** Both ways the primary key takes over an index that is there. */
    void prepare(CarriedKey key) {
        for (IndexDefinition index : List.of(key.back(), key.spare())) {
            Clashes.relationFree(draft, table.schema(), index.name(), "free that name in a migration before");
            draft.alone(
                            Phase.EXPAND,
                            Stage.CATALOG,
                            "index_" + index.name(),
                            "Build the index " + index.name() + ", from which the primary key can go back")
                    .step(new IndexDdl.Create(table, index, true), new IndexDdl.Drop(table, index, true, true))
                    .goesBack(UnitDraft.DownForm.SINGLE);
        }
    }

    /**
     * What references the old column would refuse a value that its copy cannot hold; the same foreign keys stand over
     * the replacement. On the way back those give way to the primary key, and are validated again here.
     */
    void release() {
        Map<TableName, List<IncomingForeignKey>> released = IncomingForeignKey.of(draft.state(), table, old).stream()
                .collect(Collectors.groupingBy(IncomingForeignKey::table, TreeMap::new, Collectors.toList()));
        List<IncomingForeignKey> carried = IncomingForeignKey.of(draft.state(), table, replacement);
        released.forEach((other, keys) -> {
            UnitDraft unit = draft.unitOfItsOwn(
                            Phase.EXPAND,
                            "release_" + other.name(),
                            "Let " + other + " reference " + table + "." + replacement + " alone")
                    .goesBack(UnitDraft.DownForm.COMMIT_EACH);
            carried.stream()
                    .filter(each -> each.table().equals(other))
                    .map(each -> new ConstraintDdl.Validate(other, each.key().withValidated(false)))
                    .forEach(unit::back);
            keys.forEach(each -> release(unit, each));
        });
    }

    private static void release(UnitDraft unit, IncomingForeignKey each) {
        NamedConstraint notValid = each.key().withValidated(false);
        unit.step(
                new ConstraintDdl.Drop(each.table(), each.key(), false),
                new ConstraintDdl.Drop(each.table(), notValid, true),
                new ConstraintDdl.Add(each.table(), notValid),
                new ConstraintDdl.Validate(each.table(), notValid));
    }

    /** At the end of the way back, what has given way to the primary key holds new writes again. */
    void referenceAgain(UnitDraft unit) {
        IncomingForeignKey.of(draft.state(), table, replacement)
                .forEach(each -> unit.backLast(
                        new ConstraintDdl.Add(each.table(), each.key().withValidated(false))));
    }

    /**
     * The primary key stays over the name that the release knows; the spare index goes on beside it, for the way back.
     */
    void exchange(UnitDraft unit, CarriedKey before) {
        Table renamed = draft.state().table(table).orElseThrow();
        CarriedKey key = CarriedKey.of(renamed, replacement, old).orElseThrow();
        Identifier index = before.built().name();
        unit.step(
                new ConstraintDdl.Drop(table, key.key(), false),
                new ConstraintDdl.AddUsingIndex(table, key.key(), before.back().name()));
        List<Ddl> back = new ArrayList<>();
        IncomingForeignKey.of(draft.state(), table, old)
                .forEach(each -> back.add(new ConstraintDdl.Drop(each.table(), each.key(), false)));
        back.add(new ConstraintDdl.Drop(table, key.moved(), false));
        unit.step(new ConstraintDdl.AddUsingIndex(table, key.moved(), index), back.toArray(Ddl[]::new));
        unit.step(new IndexDdl.Rename(table, before.spare().name(), index));
    }
}
