package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.ClientEffect.BREAKS_PREVIOUS;
import static dev.belay.core.plan.ClientEffect.NONE;
import static dev.belay.core.plan.ClientEffect.RECONNECT;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.plan.ClientEffects;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.Set;

/**
 * What running clients notice, on PostgreSQL 14 to 18: a changed result type fails every server-side prepared statement
 * that returns it (0A000), again and again until the session prepares anew.
 */
record EffectPrediction(Set<TableName> existing, Collection<Ddl> wholeUnit) implements DdlVisitor<ClientEffects> {

    private static final ClientEffects STAR_RECONNECTS = new ClientEffects(NONE, RECONNECT);
    private static final ClientEffects ALL_RECONNECT = new ClientEffects(RECONNECT, RECONNECT);
    private static final ClientEffects BREAKS = new ClientEffects(BREAKS_PREVIOUS, BREAKS_PREVIOUS);

    @Override
    public ClientEffects table(TableDdl statement) {
        return statement.accept(new TableDdl.Visitor<>() {
            @Override
            public ClientEffects create(TableDdl.Create create) {
                return ClientEffects.NONE;
            }

            @Override
            public ClientEffects drop(TableDdl.Drop drop) {
                return ClientEffects.NONE;
            }

            @Override
            public ClientEffects rename(TableDdl.Rename rename) {
                return shownUnder(rename.table()) ? ClientEffects.NONE : BREAKS;
            }

            @Override
            public ClientEffects move(TableDdl.Move move) {
                return ClientEffects.NONE;
            }

            @Override
            public ClientEffects comment(TableDdl.Comment comment) {
                return ClientEffects.NONE;
            }

            @Override
            public ClientEffects createView(TableDdl.CreateView create) {
                return ClientEffects.NONE;
            }

            @Override
            public ClientEffects dropView(TableDdl.DropView drop) {
                return ClientEffects.NONE;
            }
        });
    }

    private boolean shownUnder(TableName old) {
        return wholeUnit.stream()
                .anyMatch(each ->
                        each instanceof TableDdl.CreateView view && view.view().equals(old));
    }

    @Override
    public ClientEffects column(ColumnDdl statement) {
        return statement.accept(new ColumnEffects(existing, wholeUnit));
    }

    @Override
    public ClientEffects constraint(ConstraintDdl statement) {
        return ClientEffects.NONE;
    }

    @Override
    public ClientEffects index(IndexDdl statement) {
        return ClientEffects.NONE;
    }

    /**
     * A prepared statement holds a label by its number, and goes on; a new one that says the old label fails (22P02).
     */
    @Override
    public ClientEffects type(TypeDdl statement) {
        return statement instanceof TypeDdl.RenameEnumValue ? BREAKS : ClientEffects.NONE;
    }

    @Override
    public ClientEffects sync(SyncDdl statement) {
        return ClientEffects.NONE;
    }

    @Override
    public ClientEffects row(RowDdl statement) {
        return ClientEffects.NONE;
    }

    @Override
    public ClientEffects guard(GuardDdl statement) {
        return ClientEffects.NONE;
    }

    @Override
    public ClientEffects state(StateDdl statement) {
        return ClientEffects.NONE;
    }

    private record ColumnEffects(Set<TableName> existing, Collection<Ddl> wholeUnit)
            implements ColumnDdl.Visitor<ClientEffects> {

        @Override
        public ClientEffects add(ColumnDdl.Add statement) {
            return existing.contains(statement.table()) ? STAR_RECONNECTS : ClientEffects.NONE;
        }

        @Override
        public ClientEffects drop(ColumnDdl.Drop statement) {
            return STAR_RECONNECTS;
        }

        /** A retained column is renamed when no client names it any more; a direct rename breaks those that do. */
        @Override
        public ClientEffects rename(ColumnDdl.Rename statement) {
            return Exchange.of(wholeUnit).stream()
                    .filter(exchange -> exchange.holds(statement))
                    .findFirst()
                    .map(Exchange::effects)
                    .orElse(new ClientEffects(BREAKS_PREVIOUS, RECONNECT));
        }

        @Override
        public ClientEffects alterType(ColumnDdl.AlterType statement) {
            return ALL_RECONNECT;
        }

        @Override
        public ClientEffects setNotNull(ColumnDdl.SetNotNull statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects dropNotNull(ColumnDdl.DropNotNull statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects setDefault(ColumnDdl.SetDefault statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects dropDefault(ColumnDdl.DropDefault statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects addIdentity(ColumnDdl.AddIdentity statement) {
            return ClientEffects.NONE;
        }

        /** By the contract no release gives a number of its own any more. */
        @Override
        public ClientEffects setGenerated(ColumnDdl.SetGenerated statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects dropIdentity(ColumnDdl.DropIdentity statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects serialToIdentity(ColumnDdl.SerialToIdentity statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects identityToSerial(ColumnDdl.IdentityToSerial statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects comment(ColumnDdl.Comment statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects carryProperties(ColumnDdl.CarryProperties statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects moveSequences(ColumnDdl.MoveSequences statement) {
            return ClientEffects.NONE;
        }

        @Override
        public ClientEffects moveIdentity(ColumnDdl.MoveIdentity statement) {
            return ClientEffects.NONE;
        }
    }
}
