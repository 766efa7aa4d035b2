package dev.belay.postgres.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that the clients write, as PostgreSQL prints them.
 *
 * @param olds what goes into the old column
 * @param unconvertible what goes there and is refused, where up refuses anything
 * @param news what goes into each of the new columns
 * @param constant the constant default
 * @param mender what the user's trigger is told to write
 * @param mended what the old column holds then
 */
record Samples(
        List<String> olds,
        List<String> unconvertible,
        List<List<String>> news,
        Image constant,
        String mender,
        Image mended) {

    /** The note that asks the user's trigger for its constant. */
    static final String MEND = "mend";

    static Samples of(Kind kind, Conversions conversions) {
        String type = kind.old().toString();
        List<String> olds = printed(conversions, kind.oldSamples(), type);
        List<List<String>> news = new ArrayList<>();
        for (int part = 0; part < kind.news().size(); part++) {
            Set<String> each = new LinkedHashSet<>(printed(
                    conversions,
                    kind.newSamples().get(part),
                    kind.news().get(part).toString()));
            for (String old : olds) {
                Optional<String> up = conversions.up(Image.of(old)).parts().get(part);
                up.ifPresent(each::add);
            }
            news.add(List.copyOf(each));
        }
        boolean document = type.equals("json");
        String mender = document ? "x" : kind.oldSamples().get(1);
        return new Samples(
                olds,
                printed(conversions, kind.unconvertible(), type),
                news,
                Image.of(olds.get(0)),
                mender,
                Image.of(document ? "\"x\"" : olds.get(1)));
    }

    private static List<String> printed(Conversions conversions, List<String> literals, String type) {
        return literals.stream()
                .map(literal -> conversions.printed(literal, type))
                .distinct()
                .toList();
    }
}
