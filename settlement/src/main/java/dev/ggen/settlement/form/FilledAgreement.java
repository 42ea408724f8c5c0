package dev.ggen.settlement.form;

import dev.ggen.generator.spec.SourceFile;
import java.util.Objects;

/**
 * A form with what was entered.
 *
 * @param iri the agreement's own
 * @param agreement what it states
 */
public record FilledAgreement(String iri, Filled.Thing agreement) {
    private static final String IDENTIFIER = "identifier";
    private static final String VENDOR = "vendor";
    private static final String FROM = "effectiveFrom";
    private static final String UNTIL = "effectiveUntil";
    private static final String CLAUSE = "clause";

    public FilledAgreement {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(agreement);
    }

    /** A new one, with what an agreement can't do without. */
    public static FilledAgreement fresh(AgreementForm form) {
        return new FilledAgreement("urn:ggen:agreement:new", form.fresh(AgreementForm.ROOT));
    }

    /**
     * Opens an agreement that is written.
     *
     * @throws dev.ggen.receipt.FindingsException when it can't be read, or states what no form has a field for
     */
    public static FilledAgreement open(AgreementForm form, SourceFile file) {
        return AgreementOpening.open(form, file);
    }

    /** The same terms under another agreement's name and for its days: so that they can be tried on months in which that one holds. */
    public FilledAgreement inPlaceOf(FilledAgreement other) {
        Filled.Thing placed = agreement
                .with(IDENTIFIER, other.agreement.of(IDENTIFIER))
                .with(FROM, other.agreement.of(FROM))
                .with(UNTIL, other.agreement.of(UNTIL))
                .with(
                        CLAUSE,
                        agreement.of(CLAUSE).stream()
                                .map(clause -> clause instanceof Filled.Thing thing ? moved(thing, other) : clause)
                                .toList());
        return new FilledAgreement(other.iri, placed);
    }

    /** A clause that holds as long as its agreement does so afterwards, too. */
    private Filled moved(Filled.Thing clause, FilledAgreement other) {
        Filled.Thing begun = clause.of("validFrom").equals(agreement.of(FROM))
                ? clause.with("validFrom", other.agreement.of(FROM))
                : clause;
        return begun.of("validUntil").equals(agreement.of(UNTIL))
                ? begun.with("validUntil", other.agreement.of(UNTIL))
                : begun;
    }

    /** The last step of its partner's name, as partners are known by it; empty where none is entered. */
    public String partner() {
        String partner = entered("partner");
        return partner.substring(partner.lastIndexOf('/') + 1);
    }

    /** As Turtle; incomplete or wrong as it may be. */
    public Written write(AgreementForm form) {
        String name = named().isEmpty() ? "agreement" : named();
        return AgreementWriter.write(form, this, name.replaceAll("[^A-Za-z0-9._-]", "-") + ".ttl");
    }

    /** What is entered as its identifier. */
    public String named() {
        return entered(IDENTIFIER);
    }

    private String entered(String property) {
        return agreement.of(property).stream()
                .findFirst()
                .filter(Filled.Value.class::isInstance)
                .map(Filled.Value.class::cast)
                .map(Filled.Value::text)
                .map(String::strip)
                .orElse("");
    }

    /**
     * The same as a program names its agreements: beside its vendor, by the identifier; itself where one of the two isn't entered yet.
     *
     * <p>As {@code https://ggen.dev/program/ggen/agreement/AWS-2026} beside {@code https://ggen.dev/program/ggen/vendor/ggen}.
     */
    public FilledAgreement placed() {
        int folder = entered(VENDOR).indexOf("/vendor/");
        return folder < 0 || !named().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                ? this
                : new FilledAgreement(entered(VENDOR).substring(0, folder) + "/agreement/" + named(), agreement);
    }
}
