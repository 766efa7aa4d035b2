package dev.belay.core.frameworks;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every SQL file says of a unit, whatever the tool: its head in the words of its users, and its statements. */
public final class UnitText {

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9_]+");

    private final Plan plan;
    private final Function<Ddl, List<String>> writer;

    /** The units of a plan, written for its server. */
    public UnitText(Plan plan, Policy policy) {
        this(plan, new PostgresWriter(plan.server(), policy)::statements);
    }

    /**
     * The units of a plan in the words of a tool.
     *
     * @param plan the plan
     * @param writer gives the SQL of a statement, as {@link PostgresWriter#statements} does
     */
    public UnitText(Plan plan, Function<Ddl, List<String>> writer) {
        this.plan = plan;
        this.writer = writer;
    }

    /** The name of a unit within the history: {@code rework_orders_02_backfill_total}. */
    public String description(Unit unit) {
        return plan.change().slug() + "_"
                + OTHERS.matcher(unit.name().toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /** What the head of a unit says: its title first, then what it does to a live system, one sentence each. */
    public List<String> upSentences(Unit unit) {
        List<String> sentences = new ArrayList<>(List.of(line(unit)));
        sentences.addAll(UnitNotes.of(unit));
        return List.copyOf(sentences);
    }

    /** A file that holds the unit's head and nothing yet. */
    public SqlFile upHead(Unit unit) {
        return new SqlFile().comments(upSentences(unit));
    }

    /** A file that holds the head of the unit's way back and nothing yet. */
    public SqlFile downHead(Unit unit) {
        WayBack back = unit.wayBack();
        var file = new SqlFile().comment("Way back of " + line(unit)).comment(UnitNotes.cost(back));
        back.countingQuery()
                .ifPresent(query -> file.comment("The rows concerned, to be counted before:")
                        .commentedSql(query + ";"));
        return file;
    }

    /**
     * The statements of a unit, without semicolons.
     *
     * @throws IllegalStateException if a unit outside of a transaction turns out to be more than one statement; a fault
     *     of Belay
     */
    public List<String> up(Unit unit) {
        return written(
                unit,
                unit.transactional(),
                unit.steps().stream().map(Step::statement).toList());
    }

    /**
     * The statements of a way back, without semicolons; one that raises where there is no way.
     *
     * @throws IllegalStateException as {@link #up} does
     */
    public List<String> down(Unit unit) {
        return written(unit, unit.wayBack().transactional(), downStatements(unit));
    }

    /** What a way back runs, for tools that have words of their own for it; a refusal where there is no way. */
    public List<Ddl> downStatements(Unit unit) {
        WayBack back = unit.wayBack();
        boolean none = back.statements().isEmpty() && back.downClass() == DownClass.IRREVERSIBLE;
        return none ? List.of(new GuardDdl.RefuseAlways(back.explanation())) : back.statements();
    }

    /** What the way back of a unit costs, in one sentence or two. */
    public String cost(Unit unit) {
        return UnitNotes.cost(unit.wayBack());
    }

    private List<String> written(Unit unit, boolean transactional, List<Ddl> statements) {
        List<String> sql = new ArrayList<>();
        statements.forEach(statement -> sql.addAll(writer.apply(statement)));
        if (!transactional && sql.size() != 1) {
            throw new IllegalStateException("The unit " + unit.name() + " of "
                    + plan.change().id() + " runs outside of a transaction and is " + sql.size() + " statements: "
                    + statements);
        }
        return List.copyOf(sql);
    }

    private String line(Unit unit) {
        return plan.change().id() + ", " + unit.phase() + ": " + unit.title();
    }
}
