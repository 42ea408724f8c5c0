package dev.ggen.partner.agreement;

/**
 * What speaks against settling an agreement, in the domain's words; who reads files adds the place.
 *
 * @param id stable kebab-case name
 * @param about the clause number, product or day it concerns; empty for the whole agreement
 * @param found what was found
 * @param allowed what would have been right
 * @param hint what to do next
 */
public record Objection(String id, String about, String found, String allowed, String hint) {}
