package dev.ggen.generator.model;

import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * A model and what could not be kept of the ontology.
 *
 * @param findings green ones
 */
public record ReadModel(Model model, List<Finding> findings) {
    public ReadModel {
        findings = List.copyOf(findings);
    }
}
