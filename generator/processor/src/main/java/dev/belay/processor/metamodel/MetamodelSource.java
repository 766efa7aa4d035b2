package dev.belay.processor.metamodel;

/**
 * A class of the typed schema.
 *
 * @param packageName its package; empty text for the unnamed one
 * @param name its simple name, {@code Head} or {@code After_0004}
 * @param text its source, in ASCII whatever the names of the database are
 */
public record MetamodelSource(String packageName, String name, String text) {

    /** The name by which the compiler knows it. */
    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
