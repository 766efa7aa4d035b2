package dev.belay.dsl;

/**
 * Something the author has to mend.
 *
 * @param id the stable name of this kind of problem, in lower case with hyphens
 * @param place where it is
 * @param cause one sentence that says what is wrong
 * @param remedy what to do, with the exact text to write where there is one
 */
public record Problem(String id, Place place, String cause, String remedy) {

    /** One message in the form that every part of Belay prints. */
    public String message() {
        return "[" + id + "] " + cause + " Remedy: " + remedy;
    }

    @Override
    public String toString() {
        return place + ": " + message();
    }
}
