package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.form.Choice;
import dev.ggen.settlement.form.Filled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What may be chosen in a form: of the program's streams those of the agreement's type, once that is chosen, and any that is chosen already. */
final class StreamsOfType {
    private static final String STREAM = "RevenueStream";

    private final AgreementDrafts drafts;
    private final Viewer viewer;
    private final Set<String> streams;
    private final Set<String> entered = new HashSet<>();

    StreamsOfType(AgreementDrafts drafts, Viewer viewer, Filled.Thing agreement) {
        this.drafts = drafts;
        this.viewer = viewer;
        this.streams = agreement.of("agreementType").stream()
                .filter(Filled.Value.class::isInstance)
                .map(type -> ((Filled.Value) type).text())
                .filter(type -> !type.isBlank())
                .findFirst()
                .map(type -> drafts.streamsOf(viewer, type))
                .orElse(Set.of());
        take(agreement);
    }

    private void take(Filled filled) {
        switch (filled) {
            case Filled.Value(var text) -> entered.add(text);
            case Filled.Thing thing -> thing.values().values().forEach(each -> each.forEach(this::take));
        }
    }

    List<Choice> of(SortedSet<String> classes) {
        List<Choice> all = drafts.declared(viewer, classes);
        return !classes.contains(STREAM) || streams.isEmpty()
                ? all
                : all.stream()
                        .filter(choice -> streams.contains(choice.iri()) || entered.contains(choice.iri()))
                        .toList();
    }
}
