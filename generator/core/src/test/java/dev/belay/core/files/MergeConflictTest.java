package dev.belay.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Both sides of a conflict, in git's styles. */
final class MergeConflictTest {

    @Test
    void twoSidesOfTwoConflicts() {
        assertThat(MergeConflict.of("""
                a
                <<<<<<< HEAD
                b
                =======
                c
                >>>>>>> main
                d
                <<<<<<< HEAD
                =======
                e
                >>>>>>> main
                """)).contains(new MergeConflict("a\nb\nd\n", "a\nc\nd\ne\n"));
    }

    @Test
    void whatBothComeFromIsNoSide() {
        assertThat(MergeConflict.of("<<<<<<< HEAD\nb\n||||||| 1234567\na\n=======\nc\n>>>>>>> main\n"))
                .contains(new MergeConflict("b\n", "c\n"));
    }

    @Test
    void anUnderlinedHeadingIsNoConflict() {
        assertThat(MergeConflict.of("a\n=======\nb\n>>>>>>> c\n")).isEmpty();
        assertThat(MergeConflict.of("")).isEmpty();
    }
}
