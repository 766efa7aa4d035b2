package dev.belay.dsl;

/**
 * A value that no database could hold or no plan could carry out. The builders turn it into a {@link Problem} at the
 * author's call, other sources of changes at their own place; it carries everything but the place.
 */
public class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String remedy;

    /**
     * A refusal.
     *
     * @param id the stable name of this kind of problem, in lower case with hyphens
     * @param cause one sentence that says what is wrong
     * @param remedy what to do, one sentence
     */
    public RefusedException(String id, String cause, String remedy) {
        super(cause);
        this.id = id;
        this.remedy = remedy;
    }

    /** What is wrong, what to do, and where. */
    public final Problem at(Place place) {
        return new Problem(id, place, String.valueOf(getMessage()), remedy);
    }

    /** The stable name of this kind of problem. */
    public final String id() {
        return id;
    }

    /** What the author has to do. */
    public final String remedy() {
        return remedy;
    }
}
