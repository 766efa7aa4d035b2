package dev.belay.benchmarks.compile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A processor, and how long the compiler's thread was in it. */
final class TimedProcessor implements Processor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Processor processor;
    private long cpu;
    private long wall;

    TimedProcessor(Processor processor) {
        this.processor = processor;
    }

    /** Of the compiler's own thread, in nanoseconds. */
    long cpu() {
        return cpu;
    }

    /** In nanoseconds. */
    long wall() {
        return wall;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long wallBefore = System.nanoTime();
        processor.init(environment);
        add(cpuBefore, wallBefore);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long wallBefore = System.nanoTime();
        boolean claimed = processor.process(annotations, environment);
        add(cpuBefore, wallBefore);
        return claimed;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
        return processor.getCompletions(element, annotation, member, text);
    }

    private void add(long cpuBefore, long wallBefore) {
        cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
        wall += System.nanoTime() - wallBefore;
    }
}
