package dev.ggen.hub.program;

import dev.ggen.generator.spec.SourceFile;
import java.time.LocalDate;
import java.util.List;

/**
 * Hands in a program to become the next version.
 *
 * @param files its Turtle files by their paths inside the program's folder
 * @param holdsFrom the first day on which it is to be in force
 */
public record ProposeProgram(List<SourceFile> files, LocalDate holdsFrom) {
    public ProposeProgram {
        files = files.stream().sorted().toList();
    }
}
