package dev.belay.dsl.columns;

/** How messages name the calls that fill a column. */
final class Fill {

    static final String CALLS = ".fillWith(value) or .fillFrom(\"expression\")";

    private Fill() {}
}
