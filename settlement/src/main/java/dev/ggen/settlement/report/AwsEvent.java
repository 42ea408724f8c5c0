package dev.ggen.settlement.report;

import java.util.List;
import java.util.Optional;

/** The words of the billing event feed. */
final class AwsEvent {
    private AwsEvent() {}

    enum Action {
        INVOICED,
        FORGIVEN,
        DISBURSED
    }

    /** Whose money a row is about. */
    enum Share {
        SELLER_REV_SHARE,
        SELLER_TAX_SHARE,
        AWS_REV_SHARE,
        AWS_TAX_SHARE,
        BALANCE_ADJUSTMENT,
        DISBURSEMENT,
        DISBURSEMENT_FAILURE
    }

    enum Kind {
        PLAIN,
        REFUND,
        CREDIT
    }

    /** A transaction type taken apart: {@code SELLER_REV_SHARE_REFUND} is the seller's share, refunded. */
    record EventType(Share share, Kind kind) {
        static Optional<EventType> of(String text) {
            for (Share share : Share.values()) {
                if (text.equals(share.name())) {
                    return Optional.of(new EventType(share, Kind.PLAIN));
                }
                if (hasKinds(share) && text.equals(share.name() + "_REFUND")) {
                    return Optional.of(new EventType(share, Kind.REFUND));
                }
                if (hasKinds(share) && text.equals(share.name() + "_CREDIT")) {
                    return Optional.of(new EventType(share, Kind.CREDIT));
                }
            }
            return Optional.empty();
        }

        private static boolean hasKinds(Share share) {
            return switch (share) {
                case SELLER_REV_SHARE, SELLER_TAX_SHARE, AWS_REV_SHARE, AWS_TAX_SHARE -> true;
                case BALANCE_ADJUSTMENT, DISBURSEMENT, DISBURSEMENT_FAILURE -> false;
            };
        }
    }

    static Optional<Action> action(String text) {
        return List.of(Action.values()).stream()
                .filter(action -> action.name().equals(text))
                .findFirst();
    }
}
