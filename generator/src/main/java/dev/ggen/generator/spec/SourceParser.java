package dev.ggen.generator.spec;

/** Turns one source into triples. */
interface SourceParser {

    /**
     * Reads the source into {@code parsed}, with its prefixes and findings.
     *
     * @param base what relative IRIs start from; empty when they are not allowed
     * @param documents what the source may refer to
     */
    void parse(SourceFile source, String text, String base, Documents documents, ParsedSource parsed);
}
