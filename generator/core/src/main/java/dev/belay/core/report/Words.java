package dev.belay.core.report;

import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;

/** The words of people for the values of a plan. */
final class Words {

    private Words() {}

    static String verdict(Verdict.Kind kind) {
        return switch (kind) {
            case NONE -> "nothing";
            case ADDITIVE -> "additive";
            case BREAKING -> "breaking";
            case DIRECT -> "direct";
            case CATCH_UP -> "catch-up";
            case SWAP -> "swap";
            case CONTRACT -> "contract";
        };
    }

    static String effect(ClientEffect effect) {
        return switch (effect) {
            case NONE -> "none";
            case RECONNECT -> "reconnect";
            case BREAKS_PREVIOUS -> "breaks previous";
        };
    }

    /** What clients of that kind notice, as a sentence. */
    static String sentence(String clients, ClientEffect effect) {
        return switch (effect) {
            case NONE -> clients + " notice nothing but the wait for a lock.";
            case RECONNECT ->
                clients
                        + " and hold a server-side prepared statement fail (0A000) until they prepare again or reconnect.";
            case BREAKS_PREVIOUS -> clients + " of the previous release fail until it is replaced.";
        };
    }

    static String down(DownClass down) {
        return switch (down) {
            case LOSSLESS -> "lossless";
            case LOSES_WRITES_SINCE -> "loses writes since";
            case LOSES_VALUES -> "loses values";
            case REFUSES_WHILE -> "refuses while";
            case IRREVERSIBLE -> "irreversible";
        };
    }

    /** What a phase is for. */
    static String purpose(Phase phase) {
        return switch (phase) {
            case EXPAND -> "Adds the new shape beside the old one; the running release goes on.";
            case BACKFILL ->
                "Fills the new shape for rows that are there. The next release must not start before this has"
                        + " ended.";
            case DUAL_WRITE -> "Both releases run, and both shapes are kept equal.";
            case MIGRATE_READS -> "The next release reads the new shape; the previous one goes.";
            case CONTRACT -> "Drops the old shape. No instance of the previous release may be left.";
        };
    }
}
