package dev.belay.processor;

/**
 * What the compiler says, on one line.
 *
 * @param file the name of the source; empty where it is about none
 * @param line the line, from 1
 * @param column the column, from 1
 * @param kind {@code error} or {@code warning}
 * @param text the words
 */
record Message(String file, long line, long column, String kind, String text) {

    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + " ";
        return place + kind + " " + text;
    }
}
