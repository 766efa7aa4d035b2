package dev.belay.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes a file so that nobody ever reads half of it, and leaves one alone that says the same already. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes UTF-8 text, with the folders that are missing.
     *
     * @param file where
     * @param text what it says
     * @return whether the bytes on disk were others
     * @throws IOException if the disk refuses
     */
    public static boolean write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = folder.resolve("." + file.getFileName() + ".belay");
        try {
            Files.write(whole, bytes);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        return true;
    }
}
