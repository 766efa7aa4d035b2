package dev.belay.postgres.clients;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Finds the two sides that a rule keeps equal, if it does that.
 *
 * @param after the state when the change has run, which knows what is NOT NULL by then
 * @param table the table
 */
record Sides(SchemaState after, TableName table) implements SyncRule.Visitor<Optional<Sides.Pair>> {

    /**
     * Two sides.
     *
     * @param olds the old columns
     * @param news the names of the new ones
     * @param forward what a client of the old columns has beside them
     * @param backward what a client of the new ones has beside them
     * @param kept whether the database keeps them equal, so that a client of one has the other beside it
     */
    record Pair(
            List<ColumnDefinition> olds, List<Identifier> news, List<Link> forward, List<Link> backward, boolean kept) {

        /** Whether a release could write either side: a column that is computed is nobody's to write. */
        boolean bothWays() {
            return !backward.isEmpty();
        }

        /** What stands beside the columns of a client that knows one side alone. */
        List<Link> links(List<Identifier> known) {
            boolean knowsOld =
                    known.containsAll(olds.stream().map(ColumnDefinition::name).toList());
            boolean knowsNew = known.containsAll(news);
            if (knowsOld == knowsNew || !kept) {
                return List.of();
            }
            return knowsOld ? forward : backward;
        }
    }

    @Override
    public Optional<Pair> replace(ReplaceRule rule) {
        return Optional.of(new Pair(
                List.of(rule.old()),
                List.of(rule.replacement().name()),
                List.of(Link.forward(rule)),
                List.of(Link.backward(rule)),
                true));
    }

    @Override
    public Optional<Pair> reshape(ReshapeRule rule) {
        List<ColumnDefinition> news = rule.news().stream()
                .map(column -> after.table(table)
                        .flatMap(found -> found.column(column.name()))
                        .orElse(column))
                .toList();
        return Optional.of(new Pair(rule.olds(), rule.newNames(), Link.forward(rule, news), Link.backward(rule), true));
    }

    /** Whoever writes both keeps them equal; whoever knows the new one alone leaves the old one as it is. */
    @Override
    public Optional<Pair> tripwire(TripwireRule rule) {
        return rule.columns()
                .accept(this)
                .map(pair -> new Pair(pair.olds(), pair.news(), pair.forward(), pair.backward(), false));
    }

    @Override
    public Optional<Pair> fill(FillRule rule) {
        return Optional.empty();
    }

    @Override
    public Optional<Pair> repair(RepairRule rule) {
        return Optional.empty();
    }

    @Override
    public Optional<Pair> compute(ComputeRule rule) {
        return after.table(table)
                .filter(found -> found.column(rule.column().name()).isPresent())
                .map(found -> {
                    List<Link> computed = List.of(Link.computed(rule, found));
                    return new Pair(computed.get(0).owns(), rule.columnsInFlight(), computed, List.of(), true);
                });
    }
}
