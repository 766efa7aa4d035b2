package dev.belay.core.report;

import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history of changes at a glance, as text of fixed width: one line for each change, no colours, no trailing blanks.
 */
public final class SummaryTable {

    private static final List<String> HEADER = List.of(
            "change", "verdict", "clients", "phases", "units", "strongest lock", "rewrite", "way back", "rehearsal");

    private static final List<Verdict.Kind> BY_WEIGHT = List.of(
            Verdict.Kind.NONE,
            Verdict.Kind.ADDITIVE,
            Verdict.Kind.DIRECT,
            Verdict.Kind.BREAKING,
            Verdict.Kind.CATCH_UP,
            Verdict.Kind.SWAP,
            Verdict.Kind.CONTRACT);

    private SummaryTable() {}

    /**
     * The table, with LF after every line.
     *
     * @param plans the rollouts, oldest first
     * @param rehearsals what came of the rehearsal, by the id of the change; a change that is missing shows a hyphen
     */
    public static String write(List<Plan> plans, Map<String, String> rehearsals) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        plans.forEach(
                plan -> rows.add(row(plan, rehearsals.getOrDefault(plan.change().id(), "-"))));
        List<Integer> widths = widths(rows);
        rows.add(1, widths.stream().map("-"::repeat).toList());
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining())
                + "clients: what those notice that name their columns; behind *, those that say SELECT * or RETURNING *\n";
    }

    private static List<String> row(Plan plan, String rehearsal) {
        UnitFacts facts = UnitFacts.of(plan.units());
        return List.of(
                plan.change().id(),
                plan.verdicts().stream()
                        .map(Verdict::kind)
                        .max(Comparator.comparing(BY_WEIGHT::indexOf))
                        .map(Words::verdict)
                        .orElse("nothing"),
                clients(facts),
                Integer.toString(plan.phases().size()),
                Integer.toString(plan.units().size()),
                facts.strongestLock(),
                facts.tables(Facts::rewrites),
                plan.units().stream()
                        .map(unit -> unit.wayBack().downClass())
                        .reduce(DownClass::worse)
                        .map(Words::down)
                        .orElse("-"),
                rehearsal);
    }

    private static String clients(UnitFacts facts) {
        String named = facts.clients(ClientEffects::named);
        String star = facts.clients(ClientEffects::star);
        return star.equals(named) ? named : named + "; * " + star;
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return Stream.iterate(0, column -> column < HEADER.size(), column -> column + 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
