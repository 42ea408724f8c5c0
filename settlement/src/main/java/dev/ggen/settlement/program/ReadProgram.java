package dev.ggen.settlement.program;

import dev.ggen.partner.directory.Directory;
import dev.ggen.partner.program.Program;

/**
 * What settlement reads of a program.
 *
 * @param program its types, streams and ranges
 * @param directory its partners, or the one that a bundle discloses
 */
public record ReadProgram(Program program, Directory directory) {}
