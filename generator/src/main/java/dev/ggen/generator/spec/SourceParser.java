package dev.ggen.generator.spec;

/** Turns one source into facts; one implementation per {@link Syntax}. */
interface SourceParser {

    /**
     * Adds the source's facts, prefixes and findings to what was collected so far.
     *
     * @param base what relative IRIs start from; empty when they are not allowed
     */
    void parse(SourceFile source, String text, String base, Collected collected);
}
