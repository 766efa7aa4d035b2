package dev.belay.postgres.catalog;

/**
 * What a comparison of two snapshots lets pass.
 *
 * @param ignoreColumnOrder whether the order of a relation's columns may differ; true only after the way back of a
 *     contract, which can bring a column back at the end of its table but not at its old place
 */
public record ComparisonOptions(boolean ignoreColumnOrder) {
    /**
     * Every difference counts.
     *
     * @return the strict options
     */
    public static ComparisonOptions strict() {
        return new ComparisonOptions(false);
    }

    /**
     * Every difference counts but the order of columns.
     *
     * @return the options for the state after the way back of a contract
     */
    public static ComparisonOptions anyColumnOrder() {
        return new ComparisonOptions(true);
    }
}
