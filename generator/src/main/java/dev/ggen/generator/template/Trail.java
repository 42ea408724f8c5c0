package dev.ggen.generator.template;

import java.util.List;

/** What led to a point of a rendering: calls, innermost first, and rounds of loops, outermost first. */
record Trail(List<Spot> calls, List<Lineage.Round> rounds) {}
