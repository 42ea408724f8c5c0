package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Queries, a template, and the file or files they make: a rule of the manifest, or one that stands in its template.
 *
 * @param name as messages call it: its own in the manifest, the template's path otherwise
 * @param queries by the name under which the template sees their answers
 * @param forEach the query whose rows are meant; empty for the first that gives rows
 * @param model what of the model its rows are; empty for a rule that doesn't see it
 * @param includes the folder of templates that this one names, with a slash at its end
 * @param output the path, or the template of it
 * @param commands that are run on each output, allowed by the manifest, in their order
 * @param shapes files with SHACL shapes to which the facts that the rule sees must conform
 * @param parameters of the pack that the rule belongs to, by name
 * @param place of the rule
 * @param outputPlace of the output's path
 */
record Rule(
        String name,
        Style style,
        SequencedMap<String, Origin> queries,
        Optional<String> forEach,
        Optional<ModelValues.Part> model,
        Origin template,
        String includes,
        String output,
        Optional<Origin> when,
        WhenEmpty whenEmpty,
        Placing placing,
        List<Command> commands,
        Overlay overlay,
        List<Overlay.Named> shapes,
        SequencedMap<String, Value> parameters,
        Place place,
        Place outputPlace) {
    private static final String OUTPUT_TAG = "{{";

    Rule {
        commands = List.copyOf(commands);
        shapes = List.copyOf(shapes);
        queries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(queries));
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    Rule with(SequencedMap<String, Value> values) {
        return new Rule(
                name,
                style,
                queries,
                forEach,
                model,
                template,
                includes,
                output,
                when,
                whenEmpty,
                placing,
                commands,
                overlay,
                shapes,
                values,
                place,
                outputPlace);
    }

    /** The same, its facts held against these. */
    Rule withShapes(List<Overlay.Named> others) {
        return new Rule(
                name,
                style,
                queries,
                forEach,
                model,
                template,
                includes,
                output,
                when,
                whenEmpty,
                placing,
                commands,
                overlay,
                others,
                parameters,
                place,
                outputPlace);
    }

    /** Where a rule is declared, which decides what its template sees and when it counts as empty. */
    enum Style {
        IN_MANIFEST,
        IN_TEMPLATE
    }

    /** What happens when there is nothing to write. */
    enum WhenEmpty {
        RENDERED,
        SKIPPED
    }

    /** How many files there are. */
    enum Fan {
        ONE,
        ONE_FOR_EACH_ROW,
        ROWS_JOINED
    }

    Fan fan() {
        if (output.contains(OUTPUT_TAG)) {
            return Fan.ONE_FOR_EACH_ROW;
        }
        boolean hasRows = forEach.isPresent()
                || model.filter(part -> part != ModelValues.Part.WHOLE).isPresent();
        return hasRows ? Fan.ROWS_JOINED : Fan.ONE;
    }
}
