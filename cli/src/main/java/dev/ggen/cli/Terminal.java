package dev.ggen.cli;

/** Whether somebody looks at what a command prints. Asked only when it matters: the answer takes a moment. */
@FunctionalInterface
public interface Terminal {
    /** Nobody: the output goes to a file, a pipe or a test. */
    Terminal NONE = () -> false;

    boolean isThere();
}
