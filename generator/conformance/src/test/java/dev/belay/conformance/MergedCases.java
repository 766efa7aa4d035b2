package dev.belay.conformance;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.Reading;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Golden cases in one history, each on tables of its own: the first changes of all of them are one change, and so on,
 * so that a stage is one run of a tool.
 *
 * @param name a word for tables
 * @param cases the names of the cases
 * @param server the server that all of them run on
 * @param given the rollouts that make the tables
 * @param seed the rows that follow
 * @param tested the rollouts that the cases are about
 * @param ofNothing all rollouts of the cases that need nothing of others, and so start from an empty database
 * @param losing what the names of tables end with whose way back says that it does not bring every value back
 * @param goesBack whether the way back reaches the beginning; otherwise it refuses on the way
 */
record MergedCases(
        String name,
        List<String> cases,
        ServerVersion server,
        List<Plan> given,
        String seed,
        List<Plan> tested,
        List<Plan> ofNothing,
        List<String> losing,
        boolean goesBack) {

    /** The histories that these cases fit into: one for each shape, and one for each case that fits into no other. */
    static List<MergedCases> of(List<String> names) {
        return of(names, Integer.MAX_VALUE);
    }

    /** The same, where no more than {@code most} of the cases of a shape share a history. */
    static List<MergedCases> of(List<String> names, int most) {
        return shapes(names).entrySet().stream()
                .flatMap(shape -> merged(shape.getKey(), shape.getValue(), most))
                .toList();
    }

    /** All rollouts. */
    List<Plan> plans() {
        return Stream.concat(given.stream(), tested.stream()).toList();
    }

    private static Stream<MergedCases> merged(String shape, List<GoldenFolder> folders, int most) {
        int parts = (folders.size() - 1) / most + 1;
        return IntStream.range(0, parts)
                .mapToObj(part -> merged(
                        parts == 1 ? shape : shape + ", part " + (part + 1),
                        folders.subList(folders.size() * part / parts, folders.size() * (part + 1) / parts)));
    }

    private static Map<String, List<GoldenFolder>> shapes(List<String> names) {
        Map<String, List<GoldenFolder>> kinds = new TreeMap<>();
        Map<String, List<GoldenFolder>> shapes = new TreeMap<>();
        for (int number = 0; number < names.size(); number++) {
            GoldenFolder folder = GoldenFolder.read(names.get(number), "_c" + number);
            if (problems(List.of(folder)).isEmpty()) {
                kinds.computeIfAbsent(kind(folder), kind -> new ArrayList<>()).add(folder);
            } else {
                shapes.put(folder.name(), alone(folder));
            }
        }
        kinds.forEach((kind, folders) -> shapes.putAll(fitting(kind, folders)));
        return shapes;
    }

    /** Cases of a kind as one shape, without those that do not fit to the ones before them. */
    private static Map<String, List<GoldenFolder>> fitting(String kind, List<GoldenFolder> folders) {
        if (problems(folders).isEmpty()) {
            return Map.of(kind, folders);
        }
        Map<String, List<GoldenFolder>> shapes = new TreeMap<>();
        List<GoldenFolder> together = new ArrayList<>();
        for (GoldenFolder folder : folders) {
            together.add(folder);
            if (!problems(together).isEmpty()) {
                together.remove(folder);
                shapes.put(folder.name(), alone(folder));
            }
        }
        shapes.put(kind, together);
        return shapes;
    }

    private static List<GoldenFolder> alone(GoldenFolder folder) {
        return List.of(GoldenFolder.read(folder.name(), ""));
    }

    private static String kind(GoldenFolder folder) {
        String newer = folder.server().equals(ServerVersion.DEFAULT)
                ? ""
                : ", PostgreSQL " + folder.server().major();
        return (goesBack(folder) ? "goes back " : "refuses to go back ") + folder.shape() + laterPhases(folder) + newer;
    }

    /** What reverts, purges, swaps or catches up the merged change does so for all cases in it. */
    private static String laterPhases(GoldenFolder folder) {
        return folder.tested().stream()
                .flatMap(change -> later(change).stream())
                .map(Later::operation)
                .filter(operation -> !operation.equals("contract"))
                .map(operation -> ", " + operation)
                .collect(Collectors.joining());
    }

    /** What the planner or the reader refuses of those cases in one history. */
    static List<Problem> problems(List<GoldenFolder> folders) {
        List<Reading<Change>> readings =
                changes(folders).stream().map(MergedCases::read).toList();
        List<Problem> unreadable = readings.stream()
                .flatMap(reading -> reading.problems().stream())
                .toList();
        return unreadable.isEmpty()
                ? Histories.problems(
                        readings.stream()
                                .map(reading -> reading.value().orElseThrow())
                                .toList(),
                        folders.get(0).server())
                : unreadable;
    }

    private static MergedCases merged(String name, List<GoldenFolder> folders) {
        ServerVersion server = folders.get(0).server();
        List<Plan> plans = planned(folders, server);
        List<GoldenFolder> ofNothing =
                folders.stream().filter(folder -> !folder.needsOthers()).toList();
        int given = steps(folders, GoldenFolder::given, 0).size();
        return new MergedCases(
                name,
                folders.stream().map(GoldenFolder::name).toList(),
                server,
                plans.subList(0, given),
                folders.stream().map(GoldenFolder::seed).collect(Collectors.joining("\n")),
                plans.subList(given, plans.size()),
                ofNothing.equals(folders) ? plans : planned(ofNothing, server),
                folders.stream()
                        .filter(folder -> has(folder, DownClass.LOSES_VALUES))
                        .map(GoldenFolder::mark)
                        .toList(),
                folders.stream().allMatch(MergedCases::goesBack));
    }

    private static List<Plan> planned(List<GoldenFolder> folders, ServerVersion server) {
        return Histories.planned(
                changes(folders).stream()
                        .map(json -> read(json).value().orElseThrow())
                        .toList(),
                server);
    }

    private static List<String> changes(List<GoldenFolder> folders) {
        List<String> given = steps(folders, GoldenFolder::given, 0);
        List<String> tested = steps(folders, GoldenFolder::tested, given.size());
        return Stream.concat(given.stream(), tested.stream()).toList();
    }

    /**
     * Whether a case goes back: not past what is irreversible, nor where the values that came back empty are in the
     * way. The copy of a swap comes back filled, and so does what a catch-up has brought along.
     */
    private static boolean goesBack(GoldenFolder folder) {
        return !has(folder, DownClass.IRREVERSIBLE)
                && (laterPhases(folder).contains("swap")
                        || laterPhases(folder).contains("catch-up")
                        || !(has(folder, DownClass.LOSES_VALUES)
                                && units(folder).anyMatch(MergedCases::mayMeetRows)));
    }

    /** Whether its way back refuses for values that rows have by going back, and not for those of a release alone. */
    static boolean mayMeetRows(Unit unit) {
        return unit.wayBack().downClass() == DownClass.REFUSES_WHILE
                && unit.wayBack().statements().stream().noneMatch(GuardDdl.RefuseUncomputable.class::isInstance);
    }

    private static boolean has(GoldenFolder folder, DownClass downClass) {
        return units(folder).anyMatch(unit -> unit.wayBack().downClass() == downClass);
    }

    private static Stream<Unit> units(GoldenFolder folder) {
        List<Plan> plans = folder.plans();
        return plans.subList(folder.given().size(), plans.size()).stream().flatMap(plan -> plan.units().stream());
    }

    private static Reading<Change> read(String json) {
        return ChangeReader.read("merged.json", json);
    }

    /** The changes of the same number of all cases as one change each. */
    private static List<String> steps(
            List<GoldenFolder> folders, Function<GoldenFolder, List<JsonNode>> changes, int before) {
        int count = folders.stream()
                .mapToInt(folder -> changes.apply(folder).size())
                .max()
                .orElse(0);
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            int number = step;
            List<JsonNode> ofStep = folders.stream()
                    .map(changes)
                    .filter(all -> number < all.size())
                    .map(all -> all.get(number))
                    .toList();
            List<Later> first = folders.stream()
                    .map(changes)
                    .filter(all -> number < all.size())
                    .map(all -> numbered(all, number, before))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            steps.add(merged(id(before + step), before + step + 1, ofStep, first));
        }
        return steps;
    }

    /**
     * A later phase of an earlier change.
     *
     * @param operation catch-up, contract, purge, revert or swap
     * @param change the id of the earlier change
     */
    private record Later(String operation, String change) {

        private static final Set<String> OPERATIONS = Set.of("catch-up", "contract", "purge", "revert", "swap");

        static boolean is(JsonNode operation) {
            return OPERATIONS.contains(operation.path("operation").asString());
        }

        static Later of(JsonNode operation) {
            return new Later(
                    operation.path("operation").asString(),
                    operation.path("change").asString());
        }
    }

    /** The later phases in a change, by the ids that the merged changes have. */
    private static List<Later> numbered(List<JsonNode> changes, int number, int before) {
        List<String> ids =
                changes.stream().map(change -> change.path("id").asString()).toList();
        return later(changes.get(number)).stream()
                .map(later -> new Later(later.operation(), id(before + ids.indexOf(later.change()))))
                .toList();
    }

    private static List<Later> later(JsonNode change) {
        return change.path("operations")
                .valueStream()
                .filter(Later::is)
                .map(Later::of)
                .toList();
    }

    private static String id(int index) {
        return "%04d_cases".formatted(index + 1);
    }

    private static String merged(String id, int day, List<JsonNode> changes, List<Later> first) {
        var merged = JsonMapper.shared().createObjectNode();
        merged.put("id", id);
        merged.put("at", "2026-11-%02dT10:00".formatted(day));
        ArrayNode operations = merged.putArray("operations");
        first.forEach(later ->
                operations.addObject().put("operation", later.operation()).put("change", later.change()));
        for (JsonNode change : changes) {
            for (JsonNode operation : change.path("operations")) {
                if (!Later.is(operation)) {
                    operations.add(operation);
                }
            }
        }
        return merged.toString();
    }
}
