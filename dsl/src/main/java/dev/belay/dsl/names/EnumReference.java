package dev.belay.dsl.names;

/** An enum type that is named by a constant, as those of the generated schema are. */
public interface EnumReference {

    /** The schema of the type. */
    Identifier schema();

    /** The type's name. */
    Identifier name();
}
