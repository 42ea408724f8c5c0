package dev.ggen.hub.evidence;

/** Who may read a leaf's or a receipt's content. Hashes and proofs are for every viewer. */
public sealed interface Audience {
    /** The vendor alone. */
    record Vendor() implements Audience {}

    /**
     * The vendor and one partner.
     *
     * @param partner its id
     */
    record OfPartner(String partner) implements Audience {}

    /** The vendor and every partner. */
    record Everyone() implements Audience {}
}
