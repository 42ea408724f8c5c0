package dev.ggen.partner.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * How an agreement converts what is reported in another currency than its own.
 *
 * @param source who publishes the rates
 * @param rateDay which day's rate counts for a sale
 */
public record ExchangeTerms(Source source, RateDay rateDay) {
    public ExchangeTerms {
        Objects.requireNonNull(source);
        Objects.requireNonNull(rateDay);
    }

    /** Who publishes rates. */
    public enum Source {
        /** The European Central Bank. */
        ECB("EcbReferenceRates", "ECB", "the ECB's euro foreign exchange reference rate");

        private final String term;
        private final String word;
        private final String words;

        Source(String term, String word, String words) {
            this.term = term;
            this.word = word;
            this.words = words;
        }

        /** The vocabulary's name for it. */
        public String term() {
            return term;
        }

        /** The name in files and beside figures. */
        public String word() {
            return word;
        }

        /** As sentences say it. */
        public String words() {
            return words;
        }
    }

    /** Which day's rate counts for a sale, a refund, a fee: for everything but payments, which count at the rate of their own day. */
    public enum RateDay {
        SALE_DAY("saleDay", "sale-day", "of its own day"),
        MONTH_END("monthEnd", "month-end", "of the end of its month");

        private final String term;
        private final String word;
        private final String words;

        RateDay(String term, String word, String words) {
            this.term = term;
            this.word = word;
            this.words = words;
        }

        /** The vocabulary's name for it. */
        public String term() {
            return term;
        }

        /** The name in files. */
        public String word() {
            return word;
        }

        /** As sentences say it, of a row. */
        public String words() {
            return words;
        }

        /** The day whose rate is asked for, given the day of the row. */
        public LocalDate asked(LocalDate day) {
            return switch (this) {
                case SALE_DAY -> day;
                case MONTH_END -> YearMonth.from(day).atEndOfMonth();
            };
        }
    }
}
