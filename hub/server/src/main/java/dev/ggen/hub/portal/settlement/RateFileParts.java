package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFileView.Withdrawal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** One file of rates in words. */
final class RateFileParts {
    private final Words words;

    RateFileParts(Words words) {
        this.words = words;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    Heading heading(RateFileView file) {
        Heading heading = Heading.of(file.name())
                .under(text("reports"), Addresses.REPORTS)
                .under(text("rates"), Addresses.RATES);
        return heading.state(state(file, words));
    }

    static Badge state(RateFileView file, Words words) {
        return file.withdrawn().isPresent()
                ? new Badge(Tone.NEUTRAL, words.text("settlement.rates.state.withdrawn"))
                : new Badge(Tone.GOOD, words.text("settlement.rates.state.counts"));
    }

    Notice withdrawn(Withdrawal withdrawal) {
        return Notice.of(
                Tone.NEUTRAL,
                text("rates.withdrawn", withdrawal.by(), words.figures().moment(withdrawal.at())),
                withdrawal.reason(),
                text("rates.withdrawn.words"));
    }

    List<Fact> facts(RateFileView file) {
        return List.of(
                fact("delivered", Value.moment(file.recordedAt())),
                fact("by", Value.text(file.deliveredBy())),
                fact("file", Value.text(file.fileName())),
                fact("days", Value.days(file.firstDay(), file.lastDay())),
                fact("rates", Value.count(file.rates())),
                fact("new-rates", Value.count(file.newRates())),
                fact("digest", Value.hash(file.sha256())));
    }

    private Fact fact(String key, Value value) {
        return new Fact(text("column." + key), value);
    }

    /** Why it can't be taken back any more. */
    Sentence kept(List<YearMonth> settled) {
        return words.sentence(
                "settlement.rates.kept",
                settled.stream().map(words.figures()::month).collect(Collectors.joining(", ")));
    }
}
