package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One unit as a module: what it does and how it is undone, each in a transaction of its own where it can be in one. */
final class MigrationModule {

    private static final String WHY_OWN_TRANSACTION = """
            // In a transaction of its own: Knex would run all pending migrations in one,
            // and hold the locks of each to the end of the last.
            """;
    private static final String WHY_NO_TRANSACTION = """
            // Cannot run in a transaction.
            """;

    private final UnitText text;
    private final Unit unit;
    private final ModuleStyle style;
    private final FunctionBody body;

    /**
     * A module.
     *
     * @param text the words of the plan
     * @param unit the unit
     * @param style the language
     * @param writer how its SQL is written
     */
    MigrationModule(UnitText text, Unit unit, ModuleStyle style, PostgresWriter writer) {
        this.text = text;
        this.unit = unit;
        this.style = style;
        this.body = new FunctionBody(writer);
    }

    /** The whole file. */
    String source() {
        List<String> head = text.upSentences(unit).stream()
                .flatMap(sentence -> JavaScript.comment(sentence).stream())
                .toList();
        WayBack back = unit.wayBack();
        List<String> paragraphs = new ArrayList<>(List.of(
                lines(head),
                style.function("up", true, body(unit.transactional(), statements())),
                lines(wayBack(back)) + down(back),
                (unit.transactional() ? WHY_OWN_TRANSACTION : WHY_NO_TRANSACTION)
                        + style.constant("config", "{ transaction: false }")));
        if (body.runsAsItStands()) {
            paragraphs.add(FunctionBody.RUN_AS_IT_STANDS.formatted(style.parameters()));
        }
        return style.imports() + String.join("\n", paragraphs);
    }

    private List<Ddl> statements() {
        return unit.steps().stream().map(Step::statement).toList();
    }

    private List<String> wayBack(WayBack back) {
        List<String> lines = new ArrayList<>(JavaScript.comment("Way back: " + text.cost(unit)));
        back.countingQuery().ifPresent(query -> {
            lines.addAll(JavaScript.comment("The rows concerned, to be counted before:"));
            lines.addAll(JavaScript.commentedSql(query + ";"));
        });
        return lines;
    }

    private String down(WayBack back) {
        List<Ddl> statements = text.downStatements(unit);
        return statements.isEmpty()
                ? style.function("down", false, "  // There is nothing to undo.\n")
                : style.function("down", true, body(back.transactional(), statements));
    }

    private String body(boolean transactional, List<Ddl> statements) {
        return lines(transactional ? body.inTransaction(statements) : body.alone(statements.get(0)));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
