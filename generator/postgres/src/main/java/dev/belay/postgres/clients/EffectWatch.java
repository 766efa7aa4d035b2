package dev.belay.postgres.clients;

import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Holds what running clients notice of one unit against what the plan says they will. */
final class EffectWatch {
    /** feature_not_supported: a cached plan must not change its result type. */
    private static final String CACHED_PLAN = "0A000";

    private String unit = "the start";
    private ClientEffects predicted = ClientEffects.NONE;
    private boolean behindViews;
    private final Map<ColumnStyle, ClientEffect> observed = new EnumMap<>(ColumnStyle.class);

    /**
     * Begins with a unit.
     *
     * @param newBehindViews whether the unit takes away views through which the clients have seen the table: those who
     *     say {@code SELECT *} of the table itself notice more than they do, where view and table have the same order
     */
    synchronized void watch(String newUnit, ClientEffects newPredicted, boolean newBehindViews) {
        unit = newUnit;
        predicted = newPredicted;
        behindViews = newBehindViews;
        observed.clear();
    }

    synchronized String unit() {
        return unit;
    }

    synchronized ClientEffect predicted(ColumnStyle style) {
        return style == ColumnStyle.NAMED ? predicted.named() : predicted.star();
    }

    synchronized ClientEffect observed(ColumnStyle style) {
        return observed.getOrDefault(style, ClientEffect.NONE);
    }

    /** Whether the session has to prepare its statements again. */
    static boolean staleStatement(SQLException e) {
        return CACHED_PLAN.equals(e.getSQLState());
    }

    /** Notes an error of a client and says whether the plan predicts it. */
    synchronized boolean predicts(ClientKind client, ColumnStyle style, SQLException e) {
        ClientEffect effect = staleStatement(e) ? ClientEffect.RECONNECT : ClientEffect.NONE;
        boolean broken = client == ClientKind.OLD
                && !staleStatement(e)
                && String.valueOf(e.getSQLState()).startsWith("42");
        if (broken) {
            effect = ClientEffect.BREAKS_PREVIOUS;
        }
        observed.merge(style, effect, ClientEffect::worse);
        ClientEffect said = predicted(style);
        return said == ClientEffect.BREAKS_PREVIOUS && client == ClientKind.OLD
                || said != ClientEffect.NONE && staleStatement(e);
    }

    /** Reports a prediction that did not come true, either way. */
    synchronized void settle(ReportCollector report) {
        for (ColumnStyle style : ColumnStyle.values()) {
            boolean elsewhere = behindViews && style == ColumnStyle.STAR && observed(style) == ClientEffect.NONE;
            if (predicted(style) != observed(style) && !elsewhere) {
                report.deviation(new EffectDeviation(unit, style, predicted(style), observed(style)));
            }
        }
    }
}
