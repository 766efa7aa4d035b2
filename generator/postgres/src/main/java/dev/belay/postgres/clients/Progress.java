package dev.belay.postgres.clients;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far a rollout has come: which sync triggers stand since when, and which columns have been filled. */
final class Progress {
    private final Map<String, Integer> standingSince = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private int boundary;
    private boolean authorsSql;

    Progress(Plan plan) {
        plan.before().triggers().forEach(trigger -> {
            trigger.columnsInFlight().forEach(column -> standingSince.put(key(trigger.table(), column), 0));
            trigger.columnsInFlight().forEach(column -> filled.add(key(trigger.table(), column)));
        });
    }

    /** The number of units that have run. */
    int boundary() {
        return boundary;
    }

    /** Whether the unit just run held SQL of the author, which may have changed any value. */
    boolean ranAuthorsSql() {
        return authorsSql;
    }

    void ran(Unit unit) {
        boundary++;
        authorsSql = false;
        unit.steps().forEach(step -> step.statement().accept(new Note()));
    }

    /** Whether a row last written at that boundary has gone through the trigger that watches the column. */
    boolean watched(TableName table, Identifier column, int touched) {
        return touched >= standingSince.getOrDefault(key(table, column), Integer.MAX_VALUE);
    }

    boolean filled(TableName table, Identifier column) {
        return filled.contains(key(table, column));
    }

    private static String key(TableName table, Identifier column) {
        return SqlText.name(table) + "." + SqlText.name(column);
    }

    /** The backfills of these units. */
    static List<Backfill> backfills(Collection<Unit> units) {
        List<Backfill> found = new ArrayList<>();
        units.stream()
                .flatMap(unit -> unit.steps().stream())
                .forEach(step -> step.statement().accept(new StatementAnswer<>(false) {
                    @Override
                    public Boolean row(RowDdl statement) {
                        return statement.accept(new RowDdl.Visitor<Boolean>() {
                            @Override
                            public Boolean runBackfill(RowDdl.RunBackfill statement) {
                                return found.add(statement.backfill());
                            }

                            @Override
                            public Boolean updateAll(RowDdl.UpdateAll statement) {
                                return false;
                            }

                            @Override
                            public Boolean runSql(RowDdl.RunSql statement) {
                                return false;
                            }
                        });
                    }
                }));
        return found;
    }

    private final class Note extends StatementAnswer<Boolean>
            implements SyncDdl.Visitor<Boolean>, RowDdl.Visitor<Boolean> {
        Note() {
            super(false);
        }

        @Override
        public Boolean sync(SyncDdl statement) {
            return statement.accept((SyncDdl.Visitor<Boolean>) this);
        }

        @Override
        public Boolean row(RowDdl statement) {
            return statement.accept((RowDdl.Visitor<Boolean>) this);
        }

        @Override
        public Boolean create(SyncDdl.Create statement) {
            statement
                    .trigger()
                    .columnsInFlight()
                    .forEach(column -> standingSince.put(key(statement.trigger().table(), column), boundary));
            return true;
        }

        @Override
        public Boolean drop(SyncDdl.Drop statement) {
            statement
                    .trigger()
                    .columnsInFlight()
                    .forEach(column ->
                            standingSince.remove(key(statement.trigger().table(), column)));
            return true;
        }

        @Override
        public Boolean createConversion(SyncDdl.CreateConversion statement) {
            return false;
        }

        @Override
        public Boolean dropConversion(SyncDdl.DropConversion statement) {
            return false;
        }

        @Override
        public Boolean runBackfill(RowDdl.RunBackfill statement) {
            statement
                    .backfill()
                    .assignments()
                    .forEach(set -> filled.add(key(statement.backfill().table(), set.column())));
            return true;
        }

        @Override
        public Boolean updateAll(RowDdl.UpdateAll statement) {
            authorsSql = true;
            return true;
        }

        @Override
        public Boolean runSql(RowDdl.RunSql statement) {
            authorsSql = true;
            return true;
        }
    }
}
