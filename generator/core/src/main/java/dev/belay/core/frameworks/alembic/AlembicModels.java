package dev.belay.core.frameworks.alembic;

import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.ProjectFiles;
import dev.belay.core.frameworks.ShownSchema;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines of a declarative mapping of SQLAlchemy 2 that a change asks for. They are told and not written: models are
 * Python, with types, mixins and relationships that nobody else can place.
 */
final class AlembicModels implements Models {

    /** Whether the lines are told. */
    static final TargetOption TOLD = TargetOption.oneOf("models", "told", NONE);

    @Override
    public boolean areWanted(Target target) {
        return !target.option(TOLD).equals(NONE);
    }

    @Override
    public SortedMap<String, String> find(Target target, ProjectFiles project) {
        return Collections.emptySortedMap();
    }

    @Override
    public Optional<String> missing(Target target) {
        return Optional.empty();
    }

    @Override
    public ModelChange follow(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        return told(files, ShownSchema.of(before), ShownSchema.of(after));
    }

    private static ModelChange told(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        var linesBefore = new MappedLines(before);
        var linesAfter = new MappedLines(after);
        Map<TableName, Table> old = tablesUnderNewNames(before, after);
        List<String> told = new ArrayList<>();
        after.tables().values().forEach(table -> {
            Optional<Table> was = Optional.ofNullable(old.get(table.name()));
            List<String> gone = was.map(linesBefore::of).orElse(List.of());
            List<String> come = linesAfter.of(table);
            if (!gone.equals(come)) {
                told.add(difference(table.name(), gone, come));
            }
        });
        old.keySet().stream()
                .filter(name -> after.table(name).isEmpty())
                .forEach(name -> told.add("The table " + name + " is gone: so has its model to be."));
        return new ModelChange(files, told);
    }

    private static String difference(TableName table, List<String> gone, List<String> come) {
        String head = gone.isEmpty() ? "A model of the table " : "In the model of the table ";
        return Stream.of(
                        Stream.of(head + table + ":"),
                        gone.stream().filter(line -> !come.contains(line)).map(line -> "- " + line),
                        come.stream().filter(line -> !gone.contains(line)).map(line -> "+ " + line))
                .flatMap(each -> each)
                .reduce((left, right) -> left + "\n" + right)
                .orElseThrow();
    }

    /** The tables before, by the names they have now: a renamed one leaves a view under its old name. */
    private static Map<TableName, Table> tablesUnderNewNames(SchemaState before, SchemaState after) {
        Map<TableName, Table> old = new TreeMap<>(before.tables());
        for (View view : after.views()) {
            Table renamed = old.get(view.name());
            if (renamed != null && after.table(view.name()).isEmpty() && !old.containsKey(view.table())) {
                old.remove(view.name());
                old.put(view.table(), renamed);
            }
        }
        return old;
    }
}
