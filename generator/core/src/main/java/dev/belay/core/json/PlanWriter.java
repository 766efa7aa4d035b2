package dev.belay.core.json;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.Verdict;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.Pending;
import dev.belay.schemas.SchemaName;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes plans as JSON for other programs; one plan has one text, byte for byte. */
public final class PlanWriter {

    private final Function<Ddl, List<String>> sql;

    /**
     * A writer of plans.
     *
     * @param sql the SQL of a statement, as the tools will run it
     */
    public PlanWriter(Function<Ddl, List<String>> sql) {
        this.sql = sql;
    }

    /** The text, with LF and a final newline. */
    public String write(Plan plan) {
        return CanonicalJson.text(new Fields()
                .put("$schema", SchemaName.PLAN.address())
                .put("change", ChangeWriter.fields(plan.change()))
                .put("serverVersion", plan.server().major())
                .list("verdicts", plan.verdicts(), PlanWriter::verdict)
                .list("phases", plan.phases(), this::phase)
                .list("pending", plan.after().pending(), PlanWriter::pending)
                .node());
    }

    private static JsonNode verdict(Verdict verdict) {
        return new Fields()
                .put("kind", Words.of(verdict.kind()))
                .put("sentence", verdict.sentence())
                .node();
    }

    private JsonNode phase(PhasePlan phase) {
        return new Fields()
                .put("phase", Words.of(phase.phase()))
                .list("gates", phase.gates(), StringNode::valueOf)
                .list("units", phase.units(), this::unit)
                .node();
    }

    private JsonNode unit(Unit unit) {
        return new Fields()
                .put("name", unit.name())
                .put("title", unit.title())
                .put("transactional", unit.transactional())
                .list("steps", unit.steps(), this::step)
                .put("wayBack", wayBack(unit.wayBack()))
                .node();
    }

    private JsonNode step(Step step) {
        Fields fields = new Fields().put("statement", kind(step.statement()));
        if (step.intent() >= 0) {
            fields.put("operation", step.intent());
        }
        return fields.list("sql", sql.apply(step.statement()), StringNode::valueOf)
                .put("facts", FactsWriter.fields(step.facts()))
                .put("effects", effects(step.effects()))
                .node();
    }

    /** The family and the statement: {@code column-add}, {@code guard-lock-tables}. */
    static String kind(Ddl statement) {
        return kind(statement.getClass());
    }

    static String kind(Class<?> statement) {
        return Words.of(statement.getEnclosingClass()).replace("-ddl", "-") + Words.of(statement);
    }

    private static Fields effects(ClientEffects effects) {
        return new Fields().put("named", Words.of(effects.named())).put("star", Words.of(effects.star()));
    }

    private Fields wayBack(WayBack wayBack) {
        List<String> statements = wayBack.statements().stream()
                .flatMap(statement -> sql.apply(statement).stream())
                .toList();
        return new Fields()
                .put("transactional", wayBack.transactional())
                .put("class", Words.of(wayBack.downClass()))
                .put("explanation", wayBack.explanation())
                .text("countingQuery", wayBack.countingQuery())
                .list("sql", statements, StringNode::valueOf);
    }

    private static JsonNode pending(Pending pending) {
        return StringNode.valueOf(pending.change());
    }
}
