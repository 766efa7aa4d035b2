package dev.belay.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import dev.belay.processor.BelayProcessor;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One compilation in a JVM of its own, which says what it cost: {@code plain}, {@code belay}, or the folder whose
 * sources a processor that does nothing else writes; then the folders of the sources, then options of javac. It ends with
 * what the compilation ended with.
 */
final class CompileRun {

    /** What the line with the numbers begins with. */
    static final String MARK = "measured: ";

    private CompileRun() {}

    /** The whole of a run. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean plain = arguments[0].equals("plain");
        if (plain) {
            options.add("-proc:none");
        }
        TimedProcessor processor = new TimedProcessor(
                arguments[0].equals("belay") ? new BelayProcessor() : new WritingProcessor(Path.of(arguments[0])));
        long began = System.nanoTime();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean content;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(arguments[1])));
            if (!plain) {
                task.setProcessors(List.of(processor));
            }
            content = task.call();
        }
        long wall = System.nanoTime() - began;
        System.out.println(MARK + cpu() / 1_000_000 + " " + wall / 1_000_000 + " " + processor.cpu() / 1_000_000 + " "
                + processor.wall() / 1_000_000 + " " + heap() / 1_048_576);
        System.exit(content ? 0 : 1);
    }

    private static List<Path> sources(String folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : folders.split(File.pathSeparator)) {
            if (Files.exists(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** Of every thread of this process since it began, in nanoseconds. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
