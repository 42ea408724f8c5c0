package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code extends} upwards. */
final class Ancestors {
    private static final int LONGEST = 64;

    private Ancestors() {}

    static List<Template> of(Template template, Library library) {
        List<Template> line = new ArrayList<>(List.of(template));
        Optional<Template.Reference> parent = template.parent();
        while (parent.isPresent()) {
            Template.Reference reference = parent.get();
            Template next = library.find(reference.name())
                    .orElseThrow(() -> TemplateError.of(
                                    "template-missing", "There is no template `" + reference.name() + "` to extend.")
                            .at(reference.spot()));
            if (line.stream().anyMatch(younger -> younger.name().equals(next.name()))) {
                throw TemplateError.of("template-inheritance", "The templates extend each other in a circle.")
                        .at(reference.spot());
            }
            if (line.size() == LONGEST) {
                throw TemplateError.of(
                                "template-inheritance",
                                "More than " + LONGEST + " templates extend each other, one the next.")
                        .at(reference.spot());
            }
            line.add(next);
            parent = next.parent();
        }
        return List.copyOf(line);
    }
}
