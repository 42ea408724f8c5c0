package dev.ggen.generator.model;

/**
 * What a thing of the model is called.
 *
 * @param plain in the letters of its IRI
 * @param ascii in letters and digits of ASCII
 * @param iri empty for what the model made itself
 * @param local what stands behind the IRI's namespace
 * @param json how JSON calls it
 */
public record Names(Name plain, Name ascii, String iri, String local, String json) {}
