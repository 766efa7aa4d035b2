package dev.belay.conformance;

import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.Reading;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes that use a name as a table, a column, an index, a constraint and the label of an enum. */
final class HostileTables {

    private HostileTables() {}

    /** The plans of those changes, one for each group; names that are refused are left out. */
    static List<Plan> plans(List<List<String>> groups) {
        List<Change> changes = new ArrayList<>();
        for (List<String> group : groups) {
            ObjectNode change = change(changes.size() + 1);
            ArrayNode operations = change.putArray("operations");
            ArrayNode labels = operations
                    .addObject()
                    .put("operation", "create-enum")
                    .put("enum", "labels " + changes.size())
                    .putArray("labels");
            for (String name : group) {
                if (refusal(name).isEmpty()) {
                    labels.add(name);
                    operations.add(table(name));
                }
            }
            changes.add(read(change).value().orElseThrow());
        }
        return Histories.planned(changes);
    }

    /** Why a name is refused; nothing where it is taken. */
    static List<String> refusal(String name) {
        ObjectNode change = change(1);
        change.putArray("operations").add(table(name));
        Reading<Change> reading = read(change);
        return (reading.problems().isEmpty()
                        ? Histories.problems(List.of(reading.value().orElseThrow()))
                        : reading.problems())
                .stream().map(problem -> problem.message()).toList();
    }

    private static Reading<Change> read(ObjectNode change) {
        return ChangeReader.read("names.json", change.toString());
    }

    private static ObjectNode change(int number) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", "%04d_names".formatted(number))
                .put("at", "2026-11-%02dT10:00".formatted(number));
    }

    private static ObjectNode table(String name) {
        ObjectNode table = JsonMapper.shared().createObjectNode();
        table.put("operation", "create-table").put("table", name);
        ArrayNode columns = table.putArray("columns");
        columns.addObject().put("name", "id").put("type", "bigint").put("notNull", true);
        columns.addObject().put("name", name).put("type", "text");
        ArrayNode constraints = table.putArray("constraints");
        constraints
                .addObject()
                .put("constraint", "primary-key")
                .putArray("columns")
                .add("id");
        constraints.addObject().put("constraint", "check").put("name", name).put("condition", "id > 0");
        ObjectNode index = table.putArray("indexes").addObject().put("name", index(name));
        index.putArray("parts").add(name);
        return table;
    }

    /** An index may not have the name of a table: where there is room, a number follows. */
    private static String index(String name) {
        String numbered = name + HostileNames.all().indexOf(name);
        return numbered.getBytes(StandardCharsets.UTF_8).length <= 63
                ? numbered
                : HostileNames.all().indexOf(name) + name.substring(8);
    }
}
