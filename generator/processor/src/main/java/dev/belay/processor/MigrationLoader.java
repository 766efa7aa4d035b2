package dev.belay.processor;

import dev.belay.core.source.DslAlone;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Loads migrations, of one stage after the other. They see the platform, Belay's dsl, their own classes and the jars of
 * their compilation, and nothing of the processor or its libraries.
 */
final class MigrationLoader extends URLClassLoader {

    private final Map<String, CompiledClass> classes;
    private final ClassPathRoots classPath;
    private final Set<Path> added = new HashSet<>();

    MigrationLoader(Map<String, CompiledClass> classes, ClassPathRoots classPath) {
        super("belay-migrations", new URL[0], new DslAlone());
        this.classes = classes;
        this.classPath = classPath;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        CompiledClass compiled = classes.get(name);
        if (compiled != null) {
            return define(name, ExitCalls.without(compiled.bytes()));
        }
        if (name.equals(Exit.class.getName())) {
            return define(name, exit());
        }
        classPath.discover(packageOf(name));
        addRoots();
        return super.findClass(name);
    }

    private Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static byte[] exit() throws ClassNotFoundException {
        try (InputStream stream = Exit.class.getResourceAsStream(Exit.class.getSimpleName() + ".class")) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(Exit.class.getName(), unreadable);
        }
    }

    private synchronized void addRoots() {
        classPath.found().stream().filter(added::add).forEach(root -> addURL(address(root)));
    }

    private static URL address(Path root) {
        try {
            return root.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("The path " + root + " has no address.", impossible);
        }
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
