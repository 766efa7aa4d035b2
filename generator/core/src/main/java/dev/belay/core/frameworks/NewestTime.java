package dev.belay.core.frameworks;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The time of the newest migration of a folder whose tool goes by times, and what becomes of one that somebody adds
 * with an earlier time.
 *
 * @param time the time
 * @param earlier what becomes of an earlier one
 */
public record NewestTime(LocalDateTime time, Earlier earlier) {

    /** What a tool does with a migration whose time lies before that of one that it has applied. */
    public enum Earlier {
        /** It never runs it, and says nothing. */
        PASSED_OVER("is passed over without a word when it is applied"),
        /** It stops. */
        REFUSED("is refused when it is applied"),
        /** It runs it, so that databases differ in the order. */
        OUT_OF_ORDER("runs after it in this database and before it in every new one");

        private final String words;

        Earlier(String words) {
            this.words = words;
        }

        /** As the end of a sentence about such a migration. */
        public String words() {
            return words;
        }
    }

    /** The newest of some versions; empty where that is a number. */
    public static Optional<NewestTime> of(Versions versions, Earlier earlier) {
        return of(versions.newestTime(), earlier);
    }

    /** The same, where there is a time. */
    public static Optional<NewestTime> of(Optional<LocalDateTime> time, Earlier earlier) {
        return time.map(newest -> new NewestTime(newest, earlier));
    }
}
