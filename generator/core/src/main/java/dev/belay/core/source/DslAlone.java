package dev.belay.core.source;

import dev.belay.dsl.SchemaChange;
import java.util.Optional;

/** The platform, and of Belay the packages of the dsl: what migrations see beside their own class path. */
public final class DslAlone extends ClassLoader {

    private static final String DSL = SchemaChange.class.getPackageName();

    /** The dsl is the one that this program itself uses. */
    public DslAlone() {
        super("belay-dsl", ClassLoader.getPlatformClassLoader());
    }

    /** Whether a package is one of the dsl, or below it. */
    public static boolean holds(String packageName) {
        return packageName.equals(DSL) || packageName.startsWith(DSL + ".");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(DSL + ".")) {
            throw new ClassNotFoundException(name);
        }
        return Optional.ofNullable(SchemaChange.class.getClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader)
                .loadClass(name);
    }
}
