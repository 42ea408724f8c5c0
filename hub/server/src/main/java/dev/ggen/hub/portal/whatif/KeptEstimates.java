package dev.ggen.hub.portal.whatif;

import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.KeptWhatIf;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import dev.ggen.partner.money.Amount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kept questions about other volumes, on an agreement's page. */
public final class KeptEstimates {
    private final Words words;

    public KeptEstimates(Words words) {
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param href where it is estimated anew
     * @param says what it came to
     * @param note may be empty
     * @param kept who kept it, and when
     * @param remove where the form that throws it away is sent
     */
    public record Kept(String name, String href, Sentence says, String note, String kept, String remove) {}

    public List<Kept> of(List<KeptWhatIf> kept) {
        return kept.stream().map(this::kept).toList();
    }

    private Kept kept(KeptWhatIf kept) {
        String agreement = "/agreements/" + kept.agreement();
        return new Kept(
                kept.name(),
                agreement + "/what-if?" + query(kept),
                says(kept),
                kept.note(),
                words.text("what-if.kept.by", kept.keptBy(), words.figures().moment(kept.keptAt())),
                agreement + "/what-ifs/" + kept.id() + "/remove");
    }

    private Sentence says(KeptWhatIf kept) {
        String month = words.figures().month(kept.asked().month().orElseThrow());
        String months = kept.asked().span() == Span.YEAR ? words.text("what-if.kept.year", month) : month;
        Amount more = kept.partnerMore();
        String key = switch (more.signum()) {
            case 1 -> "what-if.kept.more";
            case 0 -> "what-if.kept.even";
            default -> "what-if.kept.less";
        };
        return words.sentence(key, months, words.figures().money(more.signum() < 0 ? more.negated() : more));
    }

    private static String query(KeptWhatIf kept) {
        StringBuilder query = new StringBuilder("month=")
                .append(kept.asked().month().orElseThrow())
                .append("&span=")
                .append(kept.asked().span().word());
        for (StreamVolume volume : kept.asked().volumes()) {
            append(query, WhatIfParts.SALES + volume.stream(), volume.sales());
            append(query, WhatIfParts.UNITS + volume.stream(), volume.units());
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, Volume volume) {
        String text = VolumeText.write(volume);
        if (!text.isEmpty()) {
            query.append('&').append(encoded(name)).append('=').append(encoded(text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
