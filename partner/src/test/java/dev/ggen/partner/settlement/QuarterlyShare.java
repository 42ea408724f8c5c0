package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreements;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The vendor's share of sales: 30 % up to 100 in a calendar quarter, 20 % above. */
final class QuarterlyShare {
    private QuarterlyShare() {}

    static ShareClause of(String number) {
        return of(number, Mode.MARGINAL, Meter.AMOUNT, Limits.NONE, Agreements.TERM);
    }

    static ShareClause of(String number, Mode mode, Meter meter, Limits limits, Validity validity) {
        return of(number, mode, meter, Window.QUARTER, limits, validity);
    }

    static ShareClause over(Window window, Validity validity) {
        return of("4.1", Mode.MARGINAL, Meter.AMOUNT, window, Limits.NONE, validity);
    }

    private static ShareClause of(
            String number, Mode mode, Meter meter, Window window, Limits limits, Validity validity) {
        return new ShareClause(
                number,
                Manner.SHARE,
                "sale",
                Party.VENDOR,
                new Scale<>(
                        mode,
                        meter,
                        window,
                        List.of(
                                new Bracket<>(BigDecimal.ZERO, Rate.of("0.3")),
                                new Bracket<>(BigDecimal.valueOf(100), Rate.of("0.2")))),
                Basis.INVOICED,
                limits,
                validity,
                Party.PARTNER,
                Optional.empty());
    }
}
