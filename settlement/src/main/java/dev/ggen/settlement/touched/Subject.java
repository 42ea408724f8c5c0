package dev.ggen.settlement.touched;

import dev.ggen.partner.exchange.ExchangeRate;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose cents are asked for. */
public sealed interface Subject {
    /** The name of its kind in files and options. */
    String kind();

    /** As people name it. */
    String name();

    /** A row of a report, by the reporter's id. */
    record Row(String name) implements Subject {
        public Row {
            Objects.requireNonNull(name);
        }

        @Override
        public String kind() {
            return "row";
        }
    }

    /** A customer, by the reporter's id. */
    record Customer(String name) implements Subject {
        public Customer {
            Objects.requireNonNull(name);
        }

        @Override
        public String kind() {
            return "customer";
        }
    }

    /** A clause of an agreement, by its number. */
    record Clause(String name) implements Subject {
        public Clause {
            Objects.requireNonNull(name);
        }

        @Override
        public String kind() {
            return "clause";
        }
    }

    /** A rate of exchange: a currency's, published on a day. */
    record Rate(String currency, LocalDate day) implements Subject {
        private static final Pattern FORM = Pattern.compile("([A-Z]{3})@([0-9]{4}-[0-9]{2}-[0-9]{2})");

        public Rate {
            Objects.requireNonNull(currency);
            Objects.requireNonNull(day);
        }

        /**
         * Reads {@code USD@2026-06-03}.
         *
         * @throws FindingsException when it is another text
         */
        public static Rate parse(String text) {
            Matcher form = FORM.matcher(text);
            try {
                if (form.matches()) {
                    return new Rate(form.group(1), LocalDate.parse(form.group(2)));
                }
            } catch (DateTimeParseException e) {
                throw unreadable(text);
            }
            throw unreadable(text);
        }

        private static FindingsException unreadable(String text) {
            return new FindingsException(Finding.red("rate-not-readable", "not a rate of exchange: " + text)
                    .withAllowed("a currency and the day of publication, such as USD@2026-06-03"));
        }

        @Override
        public String kind() {
            return "rate";
        }

        @Override
        public String name() {
            return currency + "@" + day;
        }

        /** Is it what a conversion goes by? */
        boolean isOf(ExchangeRate rate) {
            return rate.day().equals(day)
                    && (rate.from().getCode().equals(currency)
                            || rate.to().getCode().equals(currency));
        }
    }

    /**
     * Reads one by the name of its kind.
     *
     * @throws FindingsException when there is no such kind, or the name can't be one of it
     */
    public static Subject of(String kind, String name) {
        return switch (kind) {
            case "row" -> new Row(name);
            case "customer" -> new Customer(name);
            case "clause" -> new Clause(name);
            case "rate" -> Rate.parse(name);
            default ->
                throw new FindingsException(Finding.red("no-such-kind", "nothing is asked for by " + kind)
                        .withAllowed("clause, customer, rate, row"));
        };
    }
}
