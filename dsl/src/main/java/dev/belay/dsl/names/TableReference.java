package dev.belay.dsl.names;

/** A table that is named by a constant, as those of the generated schema are: {@code After_0011.ORDERS}. */
public interface TableReference {

    /** The table's name. */
    TableName table();
}
