package dev.belay.postgres.clients;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.TripwireRule;
import dev.belay.core.plan.Plan;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that a plan may change although the previous release wrote them. */
final class MendedValues {
    /** The columns that take the place of others. */
    static final SyncRule.Visitor<List<Identifier>> REPLACEMENTS = new SyncRule.Visitor<>() {
        @Override
        public List<Identifier> replace(ReplaceRule rule) {
            return List.of(rule.replacement().name());
        }

        @Override
        public List<Identifier> reshape(ReshapeRule rule) {
            return rule.newNames();
        }

        @Override
        public List<Identifier> tripwire(TripwireRule rule) {
            return rule.columns().accept(this);
        }

        @Override
        public List<Identifier> fill(FillRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> repair(RepairRule rule) {
            return List.of();
        }

        @Override
        public List<Identifier> compute(ComputeRule rule) {
            return List.of(rule.column().name());
        }
    };

    private final Plan plan;
    private final List<SyncTrigger> triggers;

    MendedValues(Plan plan, Collection<SyncTrigger> all, Set<Identifier> earlier) {
        this.plan = plan;
        this.triggers = all.stream()
                .filter(trigger -> !earlier.contains(trigger.function()))
                .toList();
    }

    List<Mend> of(TableName table, List<ShapeColumn> columns) {
        List<Mend> mends = new ArrayList<>();
        for (SyncTrigger trigger : triggers) {
            if (trigger.table().equals(table)) {
                trigger.rule().accept(new ByRule(trigger, columns)).ifPresent(mends::add);
            }
        }
        for (Mend mend : byBackfills(table, columns)) {
            if (mends.stream().noneMatch(each -> each.column().equals(mend.column()))) {
                mends.add(mend);
            }
        }
        return mends;
    }

    /** What the author's own backfills set. Those that fill a replacement set no column that its release wrote. */
    List<Mend> byBackfills(TableName table, List<ShapeColumn> columns) {
        List<Mend> mends = new ArrayList<>();
        for (Backfill backfill : Progress.backfills(plan.units())) {
            if (backfill.table().equals(table)) {
                backfill.assignments().stream()
                        .filter(set -> columns.stream()
                                        .anyMatch(column -> column.name().equals(set.column()))
                                && !isReplacement(table, set.column()))
                        .forEach(set -> mends.add(byBackfill(backfill, set, columns)));
            }
        }
        return mends;
    }

    private boolean isReplacement(TableName table, Identifier column) {
        return triggers.stream()
                .filter(trigger -> trigger.table().equals(table))
                .anyMatch(trigger -> trigger.rule().accept(REPLACEMENTS).contains(column));
    }

    private static Mend byBackfill(Backfill backfill, Assignment set, List<ShapeColumn> columns) {
        String expression = "CASE WHEN " + backfill.needed().text() + " THEN " + SqlText.value(set.value()) + " ELSE "
                + SqlText.name(set.column()) + " END";
        return mend(set.column(), expression, set.value(), "", columns);
    }

    /** The columns without the NULLs that the change forbids and does not fill. */
    List<ShapeColumn> obeying(List<ShapeColumn> columns, Optional<Table> later, List<Mend> mends) {
        return columns.stream()
                .map(column -> forbidsNull(column, later) && mends.stream().noneMatch(mends(column.name()))
                        ? column.notNull()
                        : column)
                .toList();
    }

    private static java.util.function.Predicate<Mend> mends(Identifier column) {
        return mend -> mend.column().equals(column);
    }

    private static boolean forbidsNull(ShapeColumn column, Optional<Table> later) {
        return later.flatMap(table -> table.column(column.name()))
                .map(definition -> definition.notNull())
                .orElse(false);
    }

    /** The checks that old rows are not mended for. */
    List<SqlExpression> withoutRepaired(List<SqlExpression> checks) {
        List<SqlExpression> repaired = new ArrayList<>();
        triggers.forEach(trigger -> trigger.rule().accept(new SyncRule.Visitor<Boolean>() {
            @Override
            public Boolean replace(ReplaceRule rule) {
                return false;
            }

            @Override
            public Boolean reshape(ReshapeRule rule) {
                return false;
            }

            @Override
            public Boolean tripwire(TripwireRule rule) {
                return false;
            }

            @Override
            public Boolean fill(FillRule rule) {
                return false;
            }

            @Override
            public Boolean repair(RepairRule rule) {
                return repaired.add(rule.condition());
            }

            @Override
            public Boolean compute(ComputeRule rule) {
                return false;
            }
        }));
        return checks.stream().filter(check -> !repaired.contains(check)).toList();
    }

    private static Mend mend(
            Identifier column, String expression, Value value, String trigger, List<ShapeColumn> columns) {
        SqlExpression text = new SqlExpression(SqlText.value(value));
        boolean exact = !SqlWords.callsVolatile(text) && !SqlWords.callsStable(text);
        List<Identifier> reads = SqlWords.columnsNamed(
                new SqlExpression(expression),
                columns.stream().map(ShapeColumn::name).toList());
        return new Mend(column, expression, exact, trigger, Set.copyOf(reads));
    }

    private record ByRule(SyncTrigger trigger, List<ShapeColumn> columns) implements SyncRule.Visitor<Optional<Mend>> {

        @Override
        public Optional<Mend> replace(ReplaceRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<Mend> reshape(ReshapeRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<Mend> tripwire(TripwireRule rule) {
            return Optional.empty();
        }

        @Override
        public Optional<Mend> fill(FillRule rule) {
            String expression =
                    "COALESCE(" + SqlText.name(rule.column().name()) + ", " + SqlText.value(rule.fill()) + ")";
            return known(rule.column().name(), expression, rule.fill());
        }

        @Override
        public Optional<Mend> repair(RepairRule rule) {
            String name = SqlText.name(rule.column().name());
            String expression = "CASE WHEN (" + rule.condition().text() + ") IS FALSE THEN "
                    + SqlText.value(rule.value()) + " ELSE " + name + " END";
            return known(rule.column().name(), expression, rule.value());
        }

        @Override
        public Optional<Mend> compute(ComputeRule rule) {
            return Optional.empty();
        }

        private Optional<Mend> known(Identifier column, String expression, Value value) {
            return columns.stream().anyMatch(each -> each.name().equals(column))
                    ? Optional.of(
                            mend(column, expression, value, trigger.function().value(), columns))
                    : Optional.empty();
        }
    }
}
