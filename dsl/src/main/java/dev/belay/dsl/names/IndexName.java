package dev.belay.dsl.names;

/**
 * The name of an index, as a constant of the generated schema holds it. It is looked at when an operation uses it.
 *
 * @param value the name, exactly as the catalog stores it
 */
public record IndexName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
