package dev.ggen.hub.ledger;

import dev.ggen.partner.ledger.AccountKind;
import java.util.Optional;

/** Which accounts are asked for; what is empty doesn't matter. */
public record AccountFilter(
        Optional<String> partner, Optional<String> agreement, Optional<AccountKind> kind, Optional<String> currency) {
    public static final AccountFilter ALL =
            new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Does it ask for no partner's or agreement's accounts alone? */
    public boolean isOfWholeBook() {
        return partner.isEmpty() && agreement.isEmpty();
    }

    public static AccountFilter ofAgreement(String agreement) {
        return new AccountFilter(Optional.empty(), Optional.of(agreement), Optional.empty(), Optional.empty());
    }
}
