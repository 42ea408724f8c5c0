package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was recorded of agreements, the newest first. */
@Component
public final class AgreementTimeline {
    private static final int MOST_AGREEMENTS = 10;
    private static final int MOST = 12;

    private final Agreements agreements;
    private final Activity activity;

    AgreementTimeline(Agreements agreements, Activity activity) {
        this.agreements = agreements;
        this.activity = activity;
    }

    /** Of all agreements with a partner. */
    public List<Happening> ofPartner(Viewer viewer, String partner, Words words) {
        if (!viewer.may(Permission.AGREEMENT_READ)) {
            return List.of();
        }
        return agreements
                .page(viewer, Agreements.Query.ofPartner(partner), Optional.empty(), MOST_AGREEMENTS)
                .items()
                .stream()
                .flatMap(agreement -> ofAgreement(viewer, agreement.id(), words))
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(MOST)
                .toList();
    }

    /** Of one agreement; nothing for who may not read the activity log. */
    Stream<Happening> ofAgreement(Viewer viewer, String agreement, Words words) {
        if (!viewer.may(Permission.ACTIVITY_READ)) {
            return Stream.empty();
        }
        return activity.page(viewer, Optional.of("agreements/" + agreement), Optional.empty(), MOST).items().stream()
                .map(entry ->
                        Happening.of(entry.recordedAt(), entry.actorName(), what(entry.what(), agreement, words)));
    }

    /** A command of another module's may have no words here: it then goes by its name. */
    private static Sentence what(String command, String agreement, Words words) {
        return Sentence.begin()
                .say(words.textOr("agreement.happened." + command, command) + " ")
                .value(agreement);
    }
}
