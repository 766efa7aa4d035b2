package dev.belay.processor;

import javax.annotation.processing.ProcessingEnvironment;

/** What the hosts of annotation processors do differently. */
final class Hosts {

    private static final String INTELLIJ = "org.jetbrains.jps.javac.APIWrappers";

    private Hosts() {}

    /** The compiler's own environment: IntelliJ hands out a proxy, of which no trees can be had. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        try {
            Object unwrapped = Class.forName(
                            INTELLIJ, true, environment.getClass().getClassLoader())
                    .getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return unwrapped instanceof ProcessingEnvironment found ? found : environment;
        } catch (ReflectiveOperationException | LinkageError notIntelliJ) {
            return environment;
        }
    }
}
