package dev.belay.core.lock;

import dev.belay.core.MigrationNumber;
import java.math.BigInteger;

/** The numbers that migrations' ids begin with. */
final class Numbering {

    private Numbering() {}

    /** The id of a slug with the number after that of an id, as wide as that. */
    static String following(String id, String slug) {
        int width = id.indexOf('_');
        String number = MigrationNumber.of(id).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, width - number.length())) + number + "_" + slug;
    }
}
