package dev.belay.dsl.names;

/** A name that PostgreSQL would cut or refuse. */
public final class InvalidNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    InvalidNameException(String name, String cause, String remedy) {
        super("The name \"" + name + "\" " + cause + ".");
        this.remedy = remedy;
    }

    /** What the author has to do. */
    public String remedy() {
        return remedy;
    }
}
