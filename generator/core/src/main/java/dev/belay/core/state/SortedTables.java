package dev.belay.core.state;

import dev.belay.core.objects.Table;
import dev.belay.dsl.names.TableName;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tables sorted by name, which nobody changes: states that differ in something else share them. */
final class SortedTables extends AbstractMap<TableName, Table> {

    private final TreeMap<TableName, Table> tables;

    private SortedTables(TreeMap<TableName, Table> tables) {
        this.tables = tables;
    }

    static SortedTables of(Map<TableName, Table> tables) {
        return tables instanceof SortedTables sorted ? sorted : new SortedTables(new TreeMap<>(tables));
    }

    SortedTables with(Table table) {
        TreeMap<TableName, Table> changed = new TreeMap<>(tables);
        changed.put(table.name(), table);
        return new SortedTables(changed);
    }

    SortedTables without(TableName name) {
        TreeMap<TableName, Table> changed = new TreeMap<>(tables);
        changed.remove(name);
        return new SortedTables(changed);
    }

    @Override
    public @Nullable Table get(Object name) {
        return tables.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return tables.containsKey(name);
    }

    @Override
    public int size() {
        return tables.size();
    }

    @Override
    public Set<Map.Entry<TableName, Table>> entrySet() {
        return Collections.unmodifiableMap(tables).entrySet();
    }
}
