package dev.belay.core.json;

import dev.belay.core.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two hashes by which a lock and the state beside it know each other: whoever edits one of them parts them. They
 * can be had without reading the lock.
 *
 * @param state the SHA-256 of the state's text, as the lock says it
 * @param lock the SHA-256 of the lock's text without that line, as the state says it
 */
public record LockSeal(String state, String lock) {

    private static final Pattern STATE = Pattern.compile(
            "\\A\\{\\n  \"\\$schema\": \"[^\"\\n]*\",\\n  \"newest\": \"[^\"\\n]*\",\\n(  \"state\": \"([0-9a-f]{64})\",\\n)");

    /** That of a lock's text; empty where there is no state beside it. */
    public static Optional<LockSeal> of(String text) {
        String plain = text.replace("\r\n", "\n");
        Matcher state = STATE.matcher(plain);
        return state.find()
                ? Optional.of(new LockSeal(
                        state.group(2), Sha256.of(plain.substring(0, state.start(1)) + plain.substring(state.end(1)))))
                : Optional.empty();
    }
}
