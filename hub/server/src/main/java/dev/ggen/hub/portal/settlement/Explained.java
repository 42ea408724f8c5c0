package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Why;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.hub.settlement.StatementSheet.Before;
import dev.ggen.hub.settlement.StatementSheet.Line;
import dev.ggen.hub.settlement.StatementSheet.Share;
import dev.ggen.hub.settlement.StatementSheet.Step;
import dev.ggen.partner.revenue.Measure;
import java.math.BigDecimal;
import java.util.Locale;

/** Why a line is what it is: clause, base, arithmetic, rounding, and the way to its rows. */
final class Explained {
    private static final String VENDOR = "vendor";

    private final Words words;
    private final StatementSheet sheet;

    Explained(Words words, StatementSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    String address(Line line) {
        return Addresses.line(sheet.view().agreement(), sheet.view().month(), line.ordinal());
    }

    String days(Line line) {
        return line.from() + " – " + line.until().minusDays(1);
    }

    Why why(Line line) {
        Why why = Why.of(Said.of(line.sentence(), words));
        for (StatementSheet.Part part : line.parts()) {
            why = why.input(
                    text("measure." + part.measure().toLowerCase(Locale.ROOT).replace('_', '-')),
                    Value.text(counted(part), words.count("settlement.rows", part.rows())));
        }
        if (line.exception().isPresent()) {
            StatementSheet.RateException exception = line.exception().get();
            why = why.input(
                    text("line.exception"),
                    Value.text(exception.reason(), exception.approvedBy() + ", " + exception.approvedOn()));
        }
        why = why.step(text("line.base"), "", exact(line.base()));
        for (Before before : line.before()) {
            why = why.step(
                    text("line.before." + before.counts(), words.figures().month(before.from())), counted(before), "");
        }
        for (Step step : line.arithmetic()) {
            why = why.step(words(step), sum(step), exact(step.exact()));
        }
        why = step(why, line, sheet.vendor(), line.vendorShare());
        why = step(why, line, sheet.view().partnerName(), line.partnerShare());
        why = why.step(text("line.remainder"), remainder(line), words.figures().money(line.baseRounded()));
        why = why.step(
                line.partnerOwes()
                        ? text("line.owes", sheet.view().partnerName(), sheet.vendor())
                        : text("line.owes", sheet.vendor(), sheet.view().partnerName()),
                "",
                words.figures().money(line.amount()));
        return why.source(Value.link(text("line.rows.show"), address(line)))
                .source(Value.link(
                        text("line.clause", line.clause()),
                        "/agreements/" + sheet.view().agreement()))
                .source(Value.link(
                        text("cents.of-clause", line.clause()),
                        Addresses.cents(sheet.view().agreement(), "clause", line.clause())));
    }

    private Why step(Why why, Line line, String party, Share share) {
        String sum = share.rate()
                .map(rate -> exact(line.base()) + " × " + words.figures().percent(new BigDecimal(rate)) + " = "
                        + exact(share.exact()))
                .orElseGet(() -> exact(share.exact()));
        return why.step(text("line.share", party), sum, words.figures().money(share.rounded()));
    }

    private String words(Step step) {
        String key = "line.step." + step.kind();
        return step.month()
                .map(month -> text(key, words.figures().month(month)))
                .orElseGet(() -> text(key));
    }

    private String sum(Step step) {
        BigDecimal factor = new BigDecimal(step.factor());
        return switch (step.kind()) {
            case "share", "earlier-share", "uplift", "hold" ->
                exact(step.quantity()) + " × " + words.figures().percent(factor);
            case "price", "earlier-price" ->
                words.figures().decimal(new BigDecimal(step.quantity()), 0) + " × " + exact(step.factor());
            case "fixed", "release" -> "";
            default -> exact(step.quantity()) + " → " + exact(step.factor());
        };
    }

    /** Who got the unit that cutting left. */
    private String remainder(Line line) {
        int signs = new BigDecimal(line.vendorShare().exact()).signum()
                * new BigDecimal(line.partnerShare().exact()).signum();
        if (signs < 0) {
            return text("line.remainder.opposite");
        }
        int vendor = line.vendorShare().remainder();
        int partner = line.partnerShare().remainder();
        if (vendor == 0 && partner == 0) {
            return text("line.remainder.none");
        }
        if (vendor != 0 && partner != 0) {
            return text("line.remainder.both");
        }
        String tie = line.remainderTo().filter(VENDOR::equals).isPresent()
                ? sheet.vendor()
                : sheet.view().partnerName();
        return text(
                "line.remainder.to", vendor != 0 ? sheet.vendor() : sheet.view().partnerName(), tie);
    }

    /** Units are no money: they have the decimals that they have. */
    private String counted(StatementSheet.Part part) {
        return part.measure().equals(Measure.UNITS.name())
                ? words.figures().decimal(new BigDecimal(part.exact()), 0)
                : exact(part.exact());
    }

    private String counted(Before before) {
        return before.counts().equals("units")
                ? words.figures().decimal(new BigDecimal(before.quantity()), 0)
                : exact(before.quantity());
    }

    private String exact(String decimal) {
        int decimals = sheet.view().owedToVendor().currency().getDecimalPlaces();
        return words.figures().decimal(new BigDecimal(decimal), decimals);
    }
}
