package dev.ggen.hub.demo.year;

import java.time.LocalDate;

/**
 * A sale, or what takes a part of one back.
 *
 * @param id unique in its agreement for ever
 * @param kind what it is
 * @param product the reporter's product
 * @param day the day that decides the rate
 * @param amount in millionths of a dollar, negative where it takes back
 * @param fee what the marketplace kept of it, negative where it gave back; 0 where none is reported
 * @param tax that the vendor must remit; 0 for most
 * @param customer the reporter's customer id
 * @param parent the sale that it takes back from; empty for a sale
 */
record Movement(
        String id,
        Kind kind,
        Channel channel,
        String product,
        LocalDate day,
        long amount,
        long fee,
        long tax,
        String customer,
        String parent) {

    enum Kind {
        SALE,
        REFUND,
        CREDIT,
        FORGIVEN
    }

    Movement named(String otherId) {
        return new Movement(otherId, kind, channel, product, day, amount, fee, tax, customer, parent);
    }

    /** With this fee kept instead. */
    Movement keeping(long otherFee) {
        return new Movement(id, kind, channel, product, day, amount, otherFee, tax, customer, parent);
    }

    /** The same for another price, its fee as agreed. */
    Movement at(long otherAmount) {
        return new Movement(
                id, kind, channel, product, day, otherAmount, agreedFee(channel, otherAmount), tax, customer, parent);
    }

    static long agreedFee(Channel channel, long amount) {
        return channel.collector() == Channel.Collector.MARKETPLACE
                ? Money.part(amount, channel.vendorRate().complement())
                : 0;
    }
}
