package dev.ggen.hub.platform;

/** Whose data a transaction sees. The database keeps to it, whatever a query forgets. */
public sealed interface Scope {
    /** Everything of the vendor and of all its partners. */
    record Vendor() implements Scope {}

    /**
     * What one partner may see.
     *
     * @param partner its id
     */
    record OfPartner(String partner) implements Scope {}

    /** The hub itself: signing in, jobs, first start. No person has it. */
    record OfSystem() implements Scope {}
}
