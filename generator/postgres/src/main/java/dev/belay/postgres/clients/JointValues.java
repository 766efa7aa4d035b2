package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a client may write several columns in any combination of its values: what a conversion over all of
 * them cannot take is left out.
 */
final class JointValues {
    private static final int VALUES_TRIED = 12;

    private final Survey survey;
    private final ShapeTable shape;

    JointValues(Survey survey, ShapeTable shape) {
        this.survey = survey;
        this.shape = shape;
    }

    /** The slots with the values that agree. */
    List<Slot> agreeing(List<Slot> slots) throws SQLException, UnfitTable {
        Map<List<Identifier>, List<Link>> joint = new LinkedHashMap<>();
        shape.links().stream()
                .filter(link -> link.own().size() > 1)
                .forEach(link -> joint.computeIfAbsent(link.own(), any -> new ArrayList<>())
                        .add(link));
        List<Slot> agreeing = new ArrayList<>(slots);
        for (List<Link> links : joint.values()) {
            agree(agreeing, links);
        }
        return agreeing;
    }

    private void agree(List<Slot> slots, List<Link> links) throws SQLException, UnfitTable {
        List<Integer> places = new ArrayList<>();
        List<List<@Nullable String[]>> pools = new ArrayList<>();
        for (Identifier own : links.get(0).own()) {
            int place = slotOf(slots, shape.indexOf(own));
            places.add(place);
            pools.add(tried(slots.get(place).pool()));
        }
        while (true) {
            Optional<int[]> worst = worst(pools, links);
            if (worst.isEmpty()) {
                break;
            }
            pools.get(worst.get()[0]).remove(worst.get()[1]);
        }
        for (int index = 0; index < places.size(); index++) {
            if (pools.get(index).isEmpty()) {
                throw new UnfitTable("no values of the columns " + links.get(0).own() + " can be converted together");
            }
            slots.set(places.get(index), slots.get(places.get(index)).with(pools.get(index)));
        }
    }

    private static int slotOf(List<Slot> slots, int column) throws UnfitTable {
        for (int place = 0; place < slots.size(); place++) {
            Slot slot = slots.get(place);
            if (slot.covers(column)
                    && slot.columns().length == 1
                    && slot.fresh().isEmpty()) {
                return place;
            }
        }
        throw new UnfitTable("a column that is converted together with others has values of its own");
    }

    /** Some of the values, NULL among them, which stands last. */
    private static List<@Nullable String[]> tried(List<@Nullable String[]> pool) {
        List<@Nullable String[]> tried = new ArrayList<>(pool.subList(0, Math.min(pool.size(), VALUES_TRIED)));
        if (pool.size() > VALUES_TRIED) {
            tried.set(VALUES_TRIED - 1, pool.get(pool.size() - 1));
        }
        return tried;
    }

    /** The pool and the place in it of the value that stands in the most combinations that cannot be converted. */
    private Optional<int[]> worst(List<List<@Nullable String[]>> pools, List<Link> links) throws SQLException {
        List<int[]> combinations = combinations(pools);
        boolean[] good = convertible(pools, combinations, links);
        int[][] bad = pools.stream().map(pool -> new int[pool.size()]).toArray(int[][]::new);
        Optional<int[]> worst = Optional.empty();
        for (int number = 0; number < good.length; number++) {
            for (int index = 0; !good[number] && index < bad.length; index++) {
                int value = combinations.get(number)[index];
                bad[index][value]++;
                if (worst.isEmpty() || bad[index][value] > bad[worst.get()[0]][worst.get()[1]]) {
                    worst = Optional.of(new int[] {index, value});
                }
            }
        }
        return worst;
    }

    private boolean[] convertible(List<List<@Nullable String[]>> pools, List<int[]> combinations, List<Link> links)
            throws SQLException {
        Identifier from = shape.relation().name();
        List<ShapeColumn> columns =
                links.get(0).own().stream().map(shape::column).toList();
        List<String> selected = links.stream()
                .map(link -> SqlText.printed(
                        link.otherFrom(name -> SqlText.name(from) + "." + name, from), link.otherType()))
                .toList();
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int[] combination : combinations) {
            @Nullable String[] row = new String[combination.length];
            for (int index = 0; index < row.length; index++) {
                row[index] = pools.get(index).get(combination[index])[0];
            }
            rows.add(row);
        }
        List<List<@Nullable String>> results = survey.evaluate(columns, rows, selected, from);
        boolean[] good = new boolean[rows.size()];
        for (int number = 0; number < good.length; number++) {
            good[number] = taken(results.get(number), links);
        }
        return good;
    }

    private static boolean taken(List<@Nullable String> result, List<Link> links) {
        boolean taken = !result.isEmpty();
        for (int index = 0; taken && index < links.size(); index++) {
            taken = result.get(index) != null || !links.get(index).otherNotNull();
        }
        return taken;
    }

    private static List<int[]> combinations(List<List<@Nullable String[]>> pools) {
        List<int[]> combinations = List.of(new int[0]);
        for (List<@Nullable String[]> pool : pools) {
            combinations = combinations.stream()
                    .flatMap(combination -> extended(combination, pool.size()))
                    .toList();
        }
        return combinations;
    }

    private static Stream<int[]> extended(int[] combination, int choices) {
        return Stream.iterate(0, choice -> choice < choices, choice -> choice + 1)
                .map(choice -> {
                    int[] longer = Arrays.copyOf(combination, combination.length + 1);
                    longer[combination.length] = choice;
                    return longer;
                });
    }
}
