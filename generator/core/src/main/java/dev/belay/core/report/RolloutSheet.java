package dev.belay.core.report;

import static dev.belay.core.report.Markdown.code;
import static dev.belay.core.report.Markdown.escaped;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.dsl.Intent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sheet that a reviewer reads before a change goes out, in Markdown: what it means and why, what running clients
 * notice, and for each unit the exact SQL with its locks, scans and rewrites, and the way back with its price.
 */
public final class RolloutSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String NAMED = "Clients that name their columns";
    private static final String STAR = "Clients that say SELECT * or RETURNING *";

    private final Plan plan;
    private final Function<Ddl, List<String>> sql;
    private final Map<String, List<String>> remarks;
    private final Markdown sheet = new Markdown();
    private final StatementTitles titles = new StatementTitles();

    private RolloutSheet(Plan plan, Function<Ddl, List<String>> sql, Map<String, List<String>> remarks) {
        this.plan = plan;
        this.sql = sql;
        this.remarks = remarks;
    }

    /**
     * Writes the sheet of one change; the same plan gives the same bytes.
     *
     * @param plan the rollout
     * @param sql the SQL of a statement, without semicolons
     */
    public static String write(Plan plan, Function<Ddl, List<String>> sql) {
        return write(plan, sql, Map.of());
    }

    /**
     * Writes the sheet of one change for a project with those tools.
     *
     * @param plan the rollout
     * @param sql the SQL of a statement, without semicolons
     * @param remarks sentences, in Markdown, about a tool that has effects of its own on clients, by the words for the tool
     */
    public static String write(Plan plan, Function<Ddl, List<String>> sql, Map<String, List<String>> remarks) {
        return new RolloutSheet(plan, sql, remarks).write();
    }

    private String write() {
        sheet.heading(1, plan.change().id());
        sheet.paragraph("Planned for " + plan.server() + "; every lock, scan and rewrite below holds for that version."
                + " Written " + TIME.format(plan.change().at()) + " UTC.");
        sheet.heading(2, "What it means").numbered(verdicts());
        clients();
        overview();
        plan.phases().forEach(this::phase);
        pending();
        return sheet.text();
    }

    private List<String> verdicts() {
        List<String> sentences = new ArrayList<>();
        for (int index = 0; index < plan.verdicts().size(); index++) {
            Intent intent = plan.change().intents().get(index);
            String reason = intent.direct()
                    .map(why -> " The author's reason: " + escaped(why))
                    .orElse("");
            sentences.add(escaped(plan.verdicts().get(index).sentence()) + reason);
        }
        return sentences;
    }

    private void clients() {
        ClientEffects effects = UnitFacts.of(plan.units()).effects();
        sheet.heading(2, "What running clients notice");
        if (effects.named() == ClientEffect.NONE) {
            sheet.paragraph(Words.sentence(NAMED, ClientEffect.NONE));
        } else {
            sheet.paragraph("**" + escaped(Words.sentence(NAMED, effects.named())) + "** In:")
                    .list(units(ClientEffects::named));
        }
        if (effects.star() != ClientEffect.NONE) {
            sheet.paragraph(escaped(Words.sentence(STAR, effects.star())) + " In:")
                    .list(units(ClientEffects::star));
        }
        if (plan.units().stream().anyMatch(unit -> !new UnitFacts(unit.steps()).isPredicted())) {
            sheet.paragraph("What SQL of the author does to clients is not predicted.");
        }
        AddedColumns.of(plan)
                .ifPresent(columns -> sheet.paragraph(escaped("The new " + columns
                        + " also breaks, at once, COPY and INSERT ... SELECT * without a column list, trigger functions that copy"
                        + " NEW.*, and SQL functions that return rows of the table. The database is searched for such functions;"
                        + " nobody can search the applications.")));
        remarks.forEach(
                (tool, sentences) -> sheet.heading(3, "Under " + escaped(tool)).list(sentences));
    }

    private List<String> units(Function<ClientEffects, ClientEffect> kind) {
        return plan.units().stream()
                .filter(unit -> kind.apply(effects(unit)) != ClientEffect.NONE)
                .map(unit -> code(unit.name()) + ": " + Words.effect(kind.apply(effects(unit))))
                .toList();
    }

    private static ClientEffects effects(Unit unit) {
        return new UnitFacts(unit.steps()).effects();
    }

    private void overview() {
        sheet.heading(2, "Units")
                .table(
                        List.of(
                                "phase",
                                "unit",
                                "strongest lock",
                                "scans",
                                "rewrites",
                                "clients",
                                "clients with *",
                                "way back"),
                        plan.units().stream().map(this::row).toList());
    }

    private List<String> row(Unit unit) {
        UnitFacts facts = new UnitFacts(unit.steps());
        return List.of(
                unit.phase().name(),
                code(unit.name()),
                marked(facts, escaped(facts.strongestLock())),
                escaped(facts.tables(Facts::scans)),
                escaped(facts.tables(Facts::rewrites)),
                facts.clients(ClientEffects::named),
                facts.clients(ClientEffects::star),
                Words.down(unit.wayBack().downClass()));
    }

    private static String marked(UnitFacts facts, String lock) {
        return facts.strongest().filter(LockMode.ACCESS_EXCLUSIVE::equals).isPresent() ? "**" + lock + "**" : lock;
    }

    private void phase(PhasePlan phase) {
        sheet.heading(2, phase.phase().name()).paragraph(Words.purpose(phase.phase()));
        if (!phase.gates().isEmpty()) {
            sheet.paragraph("Before it begins:")
                    .tasks(phase.gates().stream().map(Markdown::escaped).toList());
        }
        phase.units().forEach(this::unit);
    }

    private void unit(Unit unit) {
        sheet.heading(3, code(unit.name()) + ": " + escaped(unit.title()))
                .paragraph(
                        unit.transactional()
                                ? "In one transaction."
                                : "Outside of a transaction; it can be run again after an interruption.");
        for (int index = 0; index < unit.steps().size(); index++) {
            step(index + 1, unit.steps().get(index));
        }
        wayBack(unit.wayBack());
    }

    private void step(int number, Step step) {
        String title = step.statement()
                .accept(titles)
                .map(words -> escaped(words) + ". ")
                .orElse("");
        sheet.paragraph(number + "\\. " + title + consequences(step)).sql(sql.apply(step.statement()));
    }

    private static String consequences(Step step) {
        UnitFacts facts = new UnitFacts(List.of(step));
        if (step.facts().equals(Facts.NONE) && step.effects().equals(ClientEffects.NONE)) {
            return "Locks nothing that was there before.";
        }
        List<String> said = new ArrayList<>();
        said.add("Lock: " + allLocks(step.facts()) + ".");
        said.add("Scan: " + escaped(facts.tables(Facts::scans)) + ".");
        said.add("Rewrite: " + escaped(facts.tables(Facts::rewrites)) + ".");
        said.add("Clients: " + facts.clients(ClientEffects::named) + "; with \\*: " + facts.clients(ClientEffects::star)
                + ".");
        return String.join(" ", said);
    }

    private static String allLocks(Facts facts) {
        if (!facts.predicted()) {
            return "not predicted for SQL of the author; the rehearsal measures it";
        }
        return facts.locks().isEmpty()
                ? "none on what was there before"
                : facts.locks().stream().map(RolloutSheet::marked).collect(Collectors.joining("; "));
    }

    private static String marked(RelationLock lock) {
        String words = escaped(lock.mode().manualName() + " on " + lock.relation());
        return lock.mode() == LockMode.ACCESS_EXCLUSIVE ? "**" + words + "**" : words;
    }

    private void wayBack(WayBack back) {
        sheet.paragraph("Way back: **" + Words.down(back.downClass()) + "**. " + escaped(back.explanation()));
        back.countingQuery()
                .ifPresent(query -> sheet.paragraph("The rows concerned, to be counted before:")
                        .sql(List.of(query)));
        List<String> statements = back.statements().stream()
                .flatMap(each -> sql.apply(each).stream())
                .toList();
        if (!statements.isEmpty()) {
            sheet.paragraph(back.transactional() ? "In one transaction:" : "Outside of a transaction:")
                    .sql(statements);
        }
    }

    private void pending() {
        sheet.heading(2, "Waiting for a contract");
        if (plan.after().pending().isEmpty()) {
            sheet.paragraph("Nothing.");
        }
        PendingItems words = new PendingItems();
        plan.after()
                .pending()
                .forEach(change -> sheet.paragraph(code(change.change()) + ":")
                        .list(change.items().stream()
                                .map(item -> escaped(item.accept(words)))
                                .toList()));
    }
}
