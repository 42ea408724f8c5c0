package dev.ggen.cli;

/**
 * A file of a new project.
 *
 * @param path below the project's folder, with forward slashes
 * @param what it is for, in a few words; empty when its name says it
 */
record StarterFile(String path, String text, String what) {}
