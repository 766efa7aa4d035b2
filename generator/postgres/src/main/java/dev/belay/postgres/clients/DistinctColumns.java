package dev.belay.postgres.clients;

import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses, for every unique key, a column that gets a value nobody else has; the others may repeat. */
final class DistinctColumns {
    private final List<ShapeColumn> columns;
    private final Set<Identifier> referring = new HashSet<>();
    private final List<Link> links;
    private final List<Link> pairs;
    private final StringBuilder unfit = new StringBuilder();

    DistinctColumns(List<ShapeColumn> columns, List<ForeignKey> foreignKeys, List<Link> links, List<Link> pairs) {
        this.columns = columns;
        this.links = links;
        this.pairs = pairs;
        foreignKeys.forEach(key -> referring.addAll(key.columns()));
    }

    Set<Identifier> chosen(List<List<Identifier>> unique) {
        Set<Identifier> chosen = new HashSet<>();
        unique.stream()
                .map(list -> list.stream().map(this::known).toList())
                .sorted((left, right) -> Integer.compare(left.size(), right.size()))
                .forEach(list -> choose(list, chosen));
        return chosen;
    }

    /** Why no choice was possible; empty where it was. */
    String unfit() {
        return unfit.toString();
    }

    /** The column through which the client reaches this one: itself, or the one that stands beside it. */
    private Identifier known(Identifier column) {
        return links.stream()
                .filter(link -> link.other().equals(column))
                .map(link -> link.own().get(0))
                .findFirst()
                .or(() -> pairs.stream()
                        .filter(pair -> pair.other().equals(column))
                        .map(link -> link.own().get(0))
                        .findFirst())
                .orElse(column);
    }

    private void choose(List<Identifier> unique, Set<Identifier> chosen) {
        List<ShapeColumn> candidates = columns.stream()
                .filter(column -> unique.contains(column.name()))
                .toList();
        boolean unknown = candidates.size() < Set.copyOf(unique).size();
        boolean settled = candidates.stream().anyMatch(column -> column.numbered() || chosen.contains(column.name()));
        if (settled) {
            return;
        }
        candidates.stream()
                .filter(column -> !referring.contains(column.name()) && endless(column))
                .findFirst()
                .ifPresentOrElse(column -> chosen.add(column.name()), () -> {
                    boolean avoidable = unknown || candidates.stream().anyMatch(ShapeColumn::nullable);
                    if (!avoidable) {
                        unfit.append("no column of the unique key ")
                                .append(unique)
                                .append(" takes ever new values");
                    }
                });
    }

    private static boolean endless(ShapeColumn column) {
        String name = column.type().name().toLowerCase(Locale.ROOT);
        return column.type().builtIn() && column.type().dimensions() == 0 && FreshValues.SUPPORTED.contains(name);
    }
}
