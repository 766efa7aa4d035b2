package dev.belay.postgres.sync;

/**
 * The rule of the sync trigger in words of values alone: whoever writes one side alone changes the other, whoever
 * writes both decides both, and what nobody wrote comes from the other side.
 *
 * @param setting says what NULL means
 * @param conversions up and down
 */
record Rule(Setting setting, Conversions conversions) {

    /** A row that is about to be inserted. */
    Row inserted(Row row, boolean omitted) {
        Image up = conversions.up(row.old());
        if (omitted) {
            return row.withNew(up);
        }
        boolean tells =
                !row.replacement().equals(up) || setting.notNull() && row.old().isAbsent();
        return tells ? row.withOld(conversions.down(row.replacement())) : row;
    }

    /** A row that is about to be updated. */
    Row updated(Row before, Row after) {
        boolean oldChanged = !before.old().equals(after.old());
        boolean newChanged = !before.replacement().equals(after.replacement());
        if (oldChanged && newChanged) {
            return after;
        }
        if (oldChanged) {
            return after.withNew(conversions.up(after.old()));
        }
        if (newChanged) {
            boolean news = !after.replacement().equals(conversions.up(after.old()));
            return news ? after.withOld(conversions.down(after.replacement())) : after;
        }
        return after.replacement().isAbsent() ? after.withNew(conversions.up(after.old())) : after;
    }
}
