package dev.belay.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tools that the suite runs. */
final class Tools {

    private static final List<Tool> ALL = List.of(
            new Alembic("psycopg"),
            new Alembic("asyncpg"),
            new Drizzle("0"),
            new Drizzle("1"),
            new FlywayCommunity(),
            new GolangMigrate("pgx5"),
            new GolangMigrate("postgres"),
            new Knex("js"),
            new Pgroll("phased"),
            new Prisma("7", "batch"),
            new Rails("RAILS_OLD_VERSION", false),
            new Rails("RAILS_NEW_VERSION", true));

    /** Other versions and settings of the same tools, which the night runs too. */
    private static final List<Tool> NIGHTLY = List.of(
            new Drizzle("1", true),
            new Knex("ts"),
            new Prisma("7", "split"),
            new Prisma("6", "batch"),
            new Prisma("6", "split"));

    /** Tools that say a change as a whole, so that no phase of it is a release of its own. */
    private static final List<Tool> WHOLE = List.of(new Pgroll("native"));

    private static final String WANTED = wantedNames();

    private Tools() {}

    /** A name that nobody has would run nothing and be green. */
    private static String wantedNames() {
        String wanted = System.getProperty("belay.tool", ".*");
        if (everywhere().keySet().stream().noneMatch(tool -> tool.name().matches(wanted))) {
            throw new IllegalArgumentException("-Dbelay.tool=" + wanted + " is the name of no tool; the tools are "
                    + everywhere().keySet().stream().map(Tool::name).toList());
        }
        return wanted;
    }

    /**
     * The tools of the gate, with {@code BELAY_NIGHTLY=1} all; with {@code -Dbelay.tool=} those whose name matches it.
     */
    static List<Tool> all() {
        return wanted(ALL);
    }

    /** One for each framework, the first of its ways to be run; at night, or where some are wanted, all. */
    static List<Tool> oneOfEach() {
        List<Tool> tools = all();
        if ("1".equals(System.getenv("BELAY_NIGHTLY")) || System.getProperty("belay.tool") != null) {
            return tools;
        }
        return first(tools, tool -> tool.target().framework());
    }

    /** One for each way to write the files; the others run the same files in another way. */
    static List<Tool> oneOfEachTarget() {
        return first(all(), Tool::target);
    }

    private static List<Tool> first(List<Tool> tools, Function<Tool, Object> kind) {
        Map<Object, Tool> first = new LinkedHashMap<>();
        tools.forEach(tool -> first.putIfAbsent(kind.apply(tool), tool));
        return List.copyOf(first.values());
    }

    /** The same, and those that know no phases. */
    static List<Tool> oneOfEachAndWhole() {
        return Stream.concat(
                        oneOfEach().stream(),
                        WHOLE.stream().filter(tool -> tool.name().matches(WANTED)))
                .toList();
    }

    /** The tools of the gate, and those that know no phases. */
    static List<Tool> ofWholeHistories() {
        return wanted(Stream.concat(ALL.stream(), WHOLE.stream()).toList());
    }

    /** The one of that name, be it of the gate, of the night, or one that knows no phases. */
    static Tool named(String name) {
        return Stream.of(ALL, NIGHTLY, WHOLE)
                .flatMap(List::stream)
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no tool called " + name));
    }

    /** Every tool there is, and when it runs. */
    static Map<Tool, String> everywhere() {
        Map<Tool, String> tools = new LinkedHashMap<>();
        ALL.forEach(tool -> tools.put(tool, "gate"));
        WHOLE.forEach(tool -> tools.put(tool, "gate, whole"));
        NIGHTLY.forEach(tool -> tools.put(tool, "night"));
        return tools;
    }

    private static List<Tool> wanted(List<Tool> tools) {
        boolean night = "1".equals(System.getenv("BELAY_NIGHTLY")) || System.getProperty("belay.tool") != null;
        return Stream.concat(tools.stream(), night ? NIGHTLY.stream() : Stream.empty())
                .filter(tool -> tool.name().matches(WANTED))
                .toList();
    }
}
