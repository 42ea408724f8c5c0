package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever sends links where they go when no mail leaves. */
@Component
final class PostNotice {
    private final HubSettings settings;

    PostNotice(HubSettings settings) {
        this.settings = settings;
    }

    Optional<Notice> notice(Words words) {
        return settings.mail().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Notice.of(Tone.NEUTRAL, words.text("access.mail.none"), words.text("access.mail.none.words")));
    }
}
