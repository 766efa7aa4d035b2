package dev.belay.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes jars out of folders of classes. */
final class Jars {

    private Jars() {}

    /** A jar with what lies in a folder. */
    static Path of(Path folder, Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
                for (Path file : Project.files(folder).toList()) {
                    stream.putNextEntry(
                            new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, stream);
                    stream.closeEntry();
                }
            }
            return jar;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The jar of the class path, or one made of its folder, that holds a class. */
    static Path holding(Class<?> type, Path folder) {
        try {
            Path found = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(found) ? of(found, folder.resolve(type.getSimpleName() + ".jar")) : found;
        } catch (java.net.URISyntaxException noPath) {
            throw new IllegalStateException(noPath);
        }
    }

    /** What a project names as its processor path: jars of everything that the processor needs, and no test. */
    static List<Path> processorPath(Path folder) {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(Files::exists)
                .filter(path -> !path.endsWith("test-classes"))
                .map(path -> Files.isDirectory(path) ? of(path, folder.resolve(name(path))) : path)
                .toList();
    }

    private static String name(Path folder) {
        return folder.getParent().getParent().getFileName() + ".jar";
    }
}
