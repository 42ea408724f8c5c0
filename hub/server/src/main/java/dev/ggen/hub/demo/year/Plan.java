package dev.ggen.hub.demo.year;

import dev.ggen.partner.agreement.PaymentTerm;
import java.time.YearMonth;
import java.util.List;

/**
 * How one agreement goes through the year.
 *
 * @param agreement its id; its text is the resource of that name
 * @param feed which report format its partner writes
 * @param account whose reports they are, as the agreement names it
 * @param file what its reports' names begin with
 * @param prefix what its row ids begin with
 * @param from its first month
 * @param until the first month after its last
 * @param payment when its partner must pay
 */
record Plan(
        String agreement,
        Feed feed,
        String account,
        String file,
        String prefix,
        YearMonth from,
        YearMonth until,
        PaymentTerm payment,
        List<Channel> channels) {
    Plan {
        channels = List.copyOf(channels);
    }

    enum Feed {
        AWS_BILLING_EVENTS,
        TRANSACTIONS
    }

    boolean sellsIn(YearMonth month) {
        return !month.isBefore(from) && month.isBefore(until);
    }
}
