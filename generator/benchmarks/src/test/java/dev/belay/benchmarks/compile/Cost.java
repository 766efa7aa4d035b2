package dev.belay.benchmarks.compile;

import java.util.Comparator;
import java.util.List;

/**
 * What one compilation cost.
 *
 * @param cpu of the whole process, in milliseconds
 * @param wall of the compilation, in milliseconds
 * @param processorCpu of the compiler's thread within the processor, in milliseconds
 * @param processorWall the same by the clock
 * @param heap the most that was used, in MiB
 */
record Cost(long cpu, long wall, long processorCpu, long processorWall, long heap) {

    /** Reads the line that {@link CompileRun} ends with. */
    static Cost of(String line) {
        String[] numbers = line.substring(CompileRun.MARK.length()).split(" ");
        return new Cost(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]));
    }

    /** The one in the middle, by the CPU of the whole. */
    static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingLong(Cost::cpu))
                .toList()
                .get(costs.size() / 2);
    }
}
