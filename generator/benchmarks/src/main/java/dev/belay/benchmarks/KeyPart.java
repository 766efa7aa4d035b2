package dev.belay.benchmarks;

/**
 * One column of a table's key.
 *
 * @param name its name
 * @param type its type
 * @param kind what it holds for the row of a number
 */
record KeyPart(String name, String type, Kind kind) {

    /** How the number of a row is written in a column of its key. */
    enum Kind {
        /** As it is. */
        NUMBER {
            @Override
            String of(long row) {
                return Long.toString(row);
            }
        },
        /** As a word. */
        TEXT {
            @Override
            String of(long row) {
                return "k" + row;
            }
        },
        /** As the last digits of a UUID. */
        UUID {
            @Override
            String of(long row) {
                return "00000000-0000-4000-8000-%012x".formatted(row);
            }
        },
        /** The number of the client that owns the row: the other half of a composite key. */
        OWNER {
            @Override
            String of(long row) {
                return Long.toString(Owners.slotOf(row));
            }
        };

        abstract String of(long row);
    }
}
