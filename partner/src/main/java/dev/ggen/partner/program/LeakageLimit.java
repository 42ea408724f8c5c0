package dev.ggen.partner.program;

import dev.ggen.partner.money.Rate;
import java.util.Objects;
import java.util.Optional;

/**
 * The most of a sale at list price that may be given away in all.
 *
 * @param about whose sales: those of a stream, of an agreement type, or of the whole program
 * @param most the limit, as a part of the list price
 * @param discount the greatest discount that counts, as a part of the list price; 0 where none does
 * @param marketplaceFee what a marketplace keeps, as a part of the price after the discount
 * @param fund what is set aside for the partner's marketing, as a part of the price after the discount
 */
public record LeakageLimit(Scope about, Rate most, Rate discount, Rate marketplaceFee, Rate fund) {
    public LeakageLimit {
        Objects.requireNonNull(about);
        Objects.requireNonNull(most);
        Objects.requireNonNull(discount);
        Objects.requireNonNull(marketplaceFee);
        Objects.requireNonNull(fund);
    }

    /**
     * Whose sales.
     *
     * @param type the agreement type's id; empty for every type
     * @param stream the stream's id; empty for every stream
     */
    public record Scope(Optional<String> type, Optional<String> stream) {
        /** Every sale. */
        public static final Scope PROGRAM = new Scope(Optional.empty(), Optional.empty());

        public Scope {
            Objects.requireNonNull(type);
            Objects.requireNonNull(stream);
        }
    }

    /** Does it bound the sales of a stream under an agreement type? */
    public boolean isAbout(String type, String stream) {
        return about.type().filter(own -> !own.equals(type)).isEmpty()
                && about.stream().filter(own -> !own.equals(stream)).isEmpty();
    }
}
