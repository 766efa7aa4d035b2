package dev.belay.core.json;

import dev.belay.core.Sha256;
import dev.belay.core.lock.ReleasedState;
import dev.belay.dsl.DslVersion;
import java.util.Optional;

/**
 * Reads the state beside a lock for a compiler. It is no more than a short cut: one that is not what the lock knows, or
 * was made by another Belay, is as good as none.
 */
public final class ReleasedStateReader {

    private ReleasedStateReader() {}

    /**
     * The state, if it belongs to the lock.
     *
     * @param lock the text of the lock
     * @param text the text of the state
     */
    public static Optional<ReleasedState> read(String lock, String text) {
        String plain = text.replace("\r\n", "\n");
        return LockSeal.of(lock)
                .filter(seal -> seal.state().equals(Sha256.of(plain)))
                .flatMap(seal -> state(plain)
                        .filter(state -> state.lock().equals(seal.lock()))
                        .filter(state -> state.belay().equals(DslVersion.CURRENT)));
    }

    /** Its hash is right; what cannot be read all the same, or does not hold together, was written by another Belay. */
    private static Optional<ReleasedState> state(String text) {
        try {
            ReleasedState state = RecordReader.record(text, ReleasedState.class);
            state.reached();
            return Optional.of(state);
        } catch (RuntimeException written) {
            return Optional.empty();
        }
    }
}
