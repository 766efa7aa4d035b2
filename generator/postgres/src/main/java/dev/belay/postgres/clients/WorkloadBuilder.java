package dev.belay.postgres.clients;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the values of one table: samples of each type and what rows already hold, as far as the server takes them,
 * the conversions of the change can convert them and the checks allow them.
 */
final class WorkloadBuilder {
    private static final int SAMPLED_ROWS = 20;
    private static final int REFERRED_ROWS = 50;
    private static final int TEMPLATES_TRIED = 300;
    private static final List<Long> MANY = List.of(1L, 2L, 3L, 10L, 1000L, 2000L, 5000L, 20_000L);
    private static final List<Long> SOME = List.of(1L, 2L, 3L, 100L, 300L);

    private final Survey survey;
    private final ShapeTable shape;
    private final int tag;
    private final Random random;
    private final List<Client> others;
    private final List<int[]> tied = new ArrayList<>();
    private final Set<Integer> settled = new HashSet<>();

    /**
     * @param others the clients that run already, whose rows may go at any time
     */
    WorkloadBuilder(Survey survey, ShapeTable shape, int tag, Random random, List<Client> others) {
        this.survey = survey;
        this.others = others;
        this.shape = shape;
        this.tag = tag;
        this.random = random;
    }

    Workload build() throws SQLException, UnfitTable {
        if (shape.key().isEmpty()) {
            throw new UnfitTable("it has no key");
        }
        if (!shape.unfit().isEmpty()) {
            throw new UnfitTable(shape.unfit());
        }
        List<int[]> groups = groups();
        List<SqlExpression> joint = jointChecks(groups);
        List<Slot> slots = new ArrayList<>();
        for (int[] group : groups) {
            slots.add(slot(group, tied.stream().noneMatch(each -> each == group)));
        }
        slots = new JointValues(survey, shape).agreeing(slots);
        Workload plain = new Workload(
                slots,
                List.of(),
                OmittedValues.of(survey, shape),
                shape.columns().size());
        return joint.isEmpty() ? plain : new Workload(slots, templates(joint, plain), plain.defaults(), plain.width());
    }

    private List<int[]> groups() throws UnfitTable {
        List<int[]> groups = new ArrayList<>();
        for (Link pair : shape.pairs()) {
            if (pair.place() == 0) {
                groups.add(group(Stream.concat(
                                pair.own().stream(), pair.beside().stream().map(ColumnDefinition::name))
                        .toList()));
            }
        }
        for (ForeignKey key : shape.foreignKeys()) {
            boolean written = key.columns().stream()
                    .noneMatch(column -> shape.column(column).numbered());
            boolean pairedAlready = key.columns().size() == 1
                    && settled.contains(shape.indexOf(key.columns().get(0)));
            if (written && !pairedAlready) {
                groups.add(group(key.columns()));
            }
        }
        for (int index = 0; index < shape.columns().size(); index++) {
            if (!settled.contains(index) && !shape.columns().get(index).numbered()) {
                groups.add(new int[] {index});
            }
        }
        return groups;
    }

    private int[] group(List<Identifier> columns) throws UnfitTable {
        int[] group = columns.stream().mapToInt(shape::indexOf).toArray();
        for (int column : group) {
            if (!settled.add(column)) {
                throw new UnfitTable("two foreign keys share the column "
                        + shape.columns().get(column).name());
            }
        }
        return group;
    }

    /** The checks that name columns of more than one group. */
    private List<SqlExpression> jointChecks(List<int[]> groups) {
        List<SqlExpression> joint = new ArrayList<>();
        for (SqlExpression check : shape.checks()) {
            List<Integer> named = ownColumns(check);
            List<int[]> concerned = groups.stream()
                    .filter(group -> Arrays.stream(group).anyMatch(named::contains))
                    .toList();
            boolean numbered = named.stream()
                    .anyMatch(column -> shape.columns().get(column).numbered());
            if (concerned.size() > 1 && !numbered) {
                joint.add(check);
                tied.addAll(concerned);
            }
        }
        return joint;
    }

    private List<SqlExpression> ownChecks(int[] group) {
        return shape.checks().stream()
                .filter(check -> {
                    List<Integer> named = ownColumns(check);
                    return !named.isEmpty()
                            && named.stream()
                                    .allMatch(column -> Arrays.stream(group).anyMatch(each -> each == column));
                })
                .toList();
    }

    private List<Integer> ownColumns(SqlExpression check) {
        List<Identifier> all = Stream.concat(
                        shape.columns().stream().map(ShapeColumn::name),
                        shape.links().stream().map(Link::other))
                .toList();
        return SqlWords.columnsNamed(check, all).stream()
                .flatMap(name -> shape.links().stream()
                        .filter(link -> link.other().equals(name))
                        .map(Link::own)
                        .findFirst()
                        .orElse(List.of(name))
                        .stream())
                .map(shape::indexOf)
                .distinct()
                .toList();
    }

    private Slot slot(int[] group, boolean alone) throws SQLException, UnfitTable {
        List<ShapeColumn> columns =
                Arrays.stream(group).mapToObj(shape.columns()::get).toList();
        boolean nullable = columns.stream().allMatch(ShapeColumn::nullable) && !feedsNotNull(columns);
        boolean paired = isPair(group);
        boolean optional = alone
                && !paired
                && columns.stream()
                        .allMatch(column -> column.defaultValue().isPresent() || (column.nullable() && nullable));
        boolean distinct = columns.stream().anyMatch(column -> shape.distinct().contains(column.name()));
        List<@Nullable String[]> pool = new ArrayList<>();
        Optional<FreshSupply> fresh = Optional.empty();
        if (distinct) {
            fresh = Optional.of(fresh(group, columns.get(0)));
        } else {
            pool.addAll(pool(group, columns));
        }
        if (nullable) {
            pool.addAll(satisfying(group, List.<String[]>of(new String[group.length])));
        }
        if (pool.isEmpty() && fresh.isEmpty()) {
            throw new UnfitTable("no value for the column " + columns.get(0).name() + " could be made up");
        }
        return new Slot(group, pool, fresh, optional, alone);
    }

    private boolean feedsNotNull(List<ShapeColumn> columns) {
        return Stream.concat(shape.links().stream(), shape.pairs().stream())
                .filter(link -> link.otherNotNull() && link.own().size() == 1)
                .anyMatch(link -> columns.stream().anyMatch(column -> link.owns(column.name())));
    }

    private boolean isPair(int[] group) {
        return leading(group) > 0;
    }

    /** How many columns of a pair come first, from which the others follow; none where it is not a pair. */
    private int leading(int[] group) {
        return shape.pairs().stream()
                .map(Link::own)
                .filter(own -> shape.indexOf(own.get(0)) == group[0])
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }

    private List<@Nullable String[]> pool(int[] group, List<ShapeColumn> columns) throws SQLException, UnfitTable {
        // The key of a pair may be that of either: a foreign key follows the same value alone.
        Optional<ForeignKey> key = shape.foreignKeys().stream()
                .filter(each -> columns.subList(0, isPair(group) ? columns.size() : 1).stream()
                        .map(ShapeColumn::name)
                        .anyMatch(each.columns()::contains))
                .findFirst();
        if (key.isPresent() && !isPair(group)) {
            return referred(key.get(), columns);
        }
        if (key.isPresent()) {
            List<@Nullable String[]> referred = referred(key.get(), columns.subList(0, 1));
            return satisfying(group, print(group, referred));
        }
        List<List<@Nullable String>> texts = new ArrayList<>();
        for (ShapeColumn column : columns.subList(0, Math.max(1, leading(group)))) {
            texts.add(texts(column));
        }
        return satisfying(group, print(group, combined(texts)));
    }

    private List<@Nullable String> texts(ShapeColumn column) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>(ValueSamples.of(column));
        survey.sample(shape.relation(), List.of(column.name()), SAMPLED_ROWS).stream()
                .filter(value -> value[0] != null)
                .forEach(value -> texts.add(String.valueOf(value[0])));
        return texts;
    }

    /** Rows of texts in which each text of each column stands at least once; NULL in some, where several may be. */
    private static List<@Nullable String[]> combined(List<List<@Nullable String>> texts) {
        int rows = texts.stream().mapToInt(List::size).max().orElse(0);
        List<@Nullable String[]> combined = new ArrayList<>();
        for (int row = 0; row < rows * texts.size(); row++) {
            @Nullable String[] values = new String[texts.size()];
            for (int column = 0; column < values.length; column++) {
                boolean left = texts.size() > 1 && row % (values.length + 1) == column + 1;
                values[column] = left
                        ? null
                        : texts.get(column)
                                .get((row + column) % texts.get(column).size());
            }
            combined.add(values);
        }
        return combined;
    }

    private List<@Nullable String[]> referred(ForeignKey key, List<ShapeColumn> columns)
            throws SQLException, UnfitTable {
        List<@Nullable String[]> rows = new ArrayList<>(survey.rows("SELECT " + SqlText.names(key.targetColumns())
                + " FROM " + SqlText.name(key.target()) + " AS t WHERE num_nulls("
                + SqlText.names(key.targetColumns()) + ") = 0" + ownedByNobody(key.target()) + " LIMIT "
                + REFERRED_ROWS));
        if (rows.isEmpty() && !columns.stream().allMatch(ShapeColumn::nullable)) {
            throw new UnfitTable("it refers to " + key.target() + ", which has no row");
        }
        return rows;
    }

    /** Keeps away from rows that other clients may delete. */
    private String ownedByNobody(TableName target) throws SQLException {
        StringBuilder condition = new StringBuilder();
        for (Client other : others) {
            for (TableClient table : other.tables) {
                boolean same = table.shape.table().equals(target)
                        || table.shape.relation().equals(target);
                Optional<Standing> standing = same ? Standing.of(table.shape, survey) : Optional.empty();
                Optional<String> matching = standing.flatMap(each -> each.matching(table.shape, "o"));
                if (matching.isPresent() && table.model.size() > 0) {
                    condition
                            .append(" AND NOT EXISTS (SELECT FROM ")
                            .append(Survey.literally(table.shape, table.model.rows()))
                            .append(" WHERE ")
                            .append(matching.get())
                            .append(")");
                }
            }
        }
        return condition.toString();
    }

    /** The texts as PostgreSQL prints them; those that it, or a conversion of the change, cannot take are left out. */
    private List<@Nullable String[]> print(int[] group, List<@Nullable String[]> texts) throws SQLException {
        Identifier from = shape.relation().name();
        List<ShapeColumn> columns = Arrays.stream(group)
                .limit(Math.max(1, leading(group)))
                .mapToObj(shape.columns()::get)
                .toList();
        List<String> selected = new ArrayList<>();
        columns.forEach(column ->
                selected.add(SqlText.printed(SqlText.name(from) + "." + SqlText.name(column.name()), column.type())));
        List<Link> conversions = conversions(columns, from);
        conversions.forEach(link -> selected.add(converted(link, from)));
        Map<List<@Nullable String>, @Nullable String[]> printed = new LinkedHashMap<>();
        for (List<@Nullable String> result : survey.evaluate(columns, texts, selected, from)) {
            boolean lost = IntStream.range(columns.size(), result.size())
                    .anyMatch(index -> result.get(index) == null
                            && conversions.get(index - columns.size()).otherNotNull());
            boolean forbidden = IntStream.range(0, Math.min(columns.size(), result.size()))
                    .anyMatch(index ->
                            result.get(index) == null && !columns.get(index).nullable());
            if (!result.isEmpty() && !lost && !forbidden) {
                printed.putIfAbsent(
                        new ArrayList<>(result.subList(0, columns.size())),
                        result.subList(0, group.length).toArray(String[]::new));
            }
        }
        return List.copyOf(printed.values());
    }

    /** Where the values of these columns lead to, as long as something converts them. */
    private List<Link> conversions(List<ShapeColumn> columns, Identifier from) throws SQLException {
        List<Identifier> names = columns.stream().map(ShapeColumn::name).toList();
        List<Link> conversions = new ArrayList<>();
        for (Link link :
                Stream.concat(shape.pairs().stream(), shape.links().stream()).toList()) {
            if (link.own().equals(names) && survey.isCallable(columns, converted(link, from), from)) {
                conversions.add(link);
            }
        }
        return conversions;
    }

    private static String converted(Link link, Identifier from) {
        return SqlText.printed(link.otherFrom(name -> SqlText.name(from) + "." + name, from), link.otherType());
    }

    private static List<@Nullable String[]> single(List<String> texts) {
        return texts.stream()
                .distinct()
                .map(text -> new @Nullable String[] {text})
                .toList();
    }

    private List<@Nullable String[]> satisfying(int[] group, List<@Nullable String[]> values) throws SQLException {
        List<ShapeColumn> columns =
                Arrays.stream(group).mapToObj(shape.columns()::get).toList();
        boolean[] good = survey.satisfy(
                ownChecks(group),
                columns,
                shape.links(),
                values,
                shape.relation().name());
        return IntStream.range(0, values.size())
                .filter(index -> good[index])
                .mapToObj(values::get)
                .toList();
    }

    private FreshSupply fresh(int[] group, ShapeColumn column) throws SQLException, UnfitTable {
        FreshRange range = FreshRange.of(column, shape.relation(), survey);
        for (List<Long> ranks : List.of(MANY, SOME)) {
            for (String style : FreshValues.TEXT_STYLES) {
                FreshValues values = new FreshValues(column.type().name(), style, range.base(), tag);
                List<String> probe = ranks.stream().map(values::at).toList();
                if (satisfying(group, print(group, single(probe))).size() == probe.size()) {
                    return new FreshSupply(values, texts -> print(group, single(texts)), range.taken());
                }
            }
        }
        throw new UnfitTable(
                "no ever new values of the unique column " + column.name() + " satisfy its type and checks");
    }

    /** What is there may hold in one of a pair what the other one does not give: no release that writes both does so. */
    private @Nullable String[] alike(@Nullable String[] sampled, Workload plain) throws SQLException {
        for (Slot slot : plain.slots()) {
            if (isPair(slot.columns())) {
                Workload.put(sampled, slot, slot.value(random));
            }
        }
        return sampled;
    }

    private List<@Nullable String[]> templates(List<SqlExpression> joint, Workload plain)
            throws SQLException, UnfitTable {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int index = 0; index < TEMPLATES_TRIED; index++) {
            @Nullable String[] row = new String[plain.width()];
            for (Slot slot : plain.slots()) {
                Workload.put(row, slot, slot.value(random));
            }
            rows.add(row);
        }
        for (@Nullable
        String[] sampled : survey.sample(
                shape.relation(),
                shape.columns().stream().map(ShapeColumn::name).toList(),
                SAMPLED_ROWS)) {
            rows.add(alike(sampled, plain));
        }
        boolean[] good = survey.satisfy(
                joint, shape.columns(), shape.links(), rows, shape.relation().name());
        List<@Nullable String[]> templates = IntStream.range(0, rows.size())
                .filter(index -> good[index])
                .mapToObj(rows::get)
                .toList();
        if (templates.isEmpty()) {
            throw new UnfitTable("no row was found that satisfies its checks");
        }
        return templates;
    }
}
