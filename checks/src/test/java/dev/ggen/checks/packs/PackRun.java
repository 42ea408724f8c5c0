package dev.ggen.checks.packs;

import java.io.IOException;
import java.nio.file.Path;

/** What one pack makes of one ontology, with the tools of its language. A tool that isn't there skips the test and says so. */
interface PackRun {
    /** Puts a program beside the code that reads a document of the class from the file that its first argument names, and writes it to the second; before {@link #compile()}. */
    void addReader(String root) throws IOException;

    /** As strictly as the compiler, or what looks at types instead of one, can. */
    void compile() throws IOException, InterruptedException;

    /** Refuses what the language's formatter would lay out in another way, and what its linters object to. */
    void check() throws IOException, InterruptedException;

    /** Runs the reader, after {@link #compile()}. */
    void readAndWrite(Path document, Path written) throws IOException, InterruptedException;
}
