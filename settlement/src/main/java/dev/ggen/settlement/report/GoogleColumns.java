package dev.ggen.settlement.report;

import java.util.List;

/** The columns of Google Cloud Marketplace's report "Disbursements". */
final class GoogleColumns implements DocumentedColumns {
    static final String ENTITY = "Entity";
    static final String CURRENCY = "Currency";
    static final String AMOUNT = "Amount";
    static final String REFUND = "Customer Refund";
    static final String TOTAL = "Total";

    /** Read where they are there. */
    static final String NOTES = "Notes";

    static final String PAYMENT_TYPE = "Payment Type";

    private static final List<String> REQUIRED = List.of(ENTITY, CURRENCY, AMOUNT, REFUND, TOTAL);
    private static final DocumentedNames NAMES =
            new DocumentedNames("Entity, Currency, Amount, Customer Refund, Total, Notes, Payment Type");

    @Override
    public boolean recognises(List<String> header) {
        return header.contains(ENTITY) && (header.contains(REFUND) || header.contains(PAYMENT_TYPE));
    }

    @Override
    public List<String> required() {
        return REQUIRED;
    }

    @Override
    public DocumentedNames names() {
        return NAMES;
    }
}
