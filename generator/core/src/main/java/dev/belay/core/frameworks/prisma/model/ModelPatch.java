package dev.belay.core.frameworks.prisma.model;

import java.util.List;

/**
 * What a change means for a {@code schema.prisma}.
 *
 * @param schema the whole text with the lines changed that were found
 * @param byHand what a person has to look at, each with the reason and the lines to write
 */
public record ModelPatch(String schema, List<String> byHand) {

    /** Copies the list. */
    public ModelPatch {
        byHand = List.copyOf(byHand);
    }
}
