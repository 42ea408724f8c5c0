package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.model.ReadModel;
import dev.ggen.receipt.Finding;
import java.util.List;

/** A model as templates see it, and what could not be kept in it. */
record ReadModelValues(ModelValues values, List<Finding> findings) {
    ReadModelValues {
        findings = List.copyOf(findings);
    }

    static ReadModelValues of(ReadModel read) {
        return new ReadModelValues(new ModelValues(read.model()), read.findings());
    }
}
