package dev.belay.postgres.random;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that a seed decides. */
public final class Dice {
    private final SplittableRandom random;

    /** The choices of one seed. */
    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of them. */
    public <E> E one(List<E> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** True in so many of a hundred cases. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
