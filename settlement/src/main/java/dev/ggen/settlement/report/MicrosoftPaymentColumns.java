package dev.ggen.settlement.report;

import java.util.List;

/** The columns of Partner Center's payments export, by the names that Microsoft documents for it, today and in 2021. */
final class MicrosoftPaymentColumns implements DocumentedColumns {
    static final String PAYMENT = "paymentId";
    static final String PARTICIPANT = "participantId";
    static final String STATUS = "paymentStatus";
    static final String DATE = "paymentDate";
    static final String TOTAL = "totalPayment";

    /** Which of the two names the currency, depends on the export's year. */
    static final String CURRENCY = "paymentCurrencyCode";

    static final String OLDER_CURRENCY = "currencyCode";

    /** Read where it is there. */
    static final String SALES_TAX = "salesTax";

    private static final List<String> REQUIRED = List.of(PAYMENT, PARTICIPANT, STATUS, DATE, TOTAL, CURRENCY);

    private static final DocumentedNames NAMES = new DocumentedNames("""
            ciReferenceNumber, earned, earnedCurrencyCode, earnedUSD, participantId, participantIdType, participantName, paymentCurrencyCode,
            paymentDate, paymentId, paymentMethod, paymentStatus, paymentStatusDescription, programName, salesTax, serviceFeeTax,
            totalPayment, withheldTax""");

    @Override
    public boolean recognises(List<String> header) {
        return header.contains(TOTAL) && header.contains(PAYMENT);
    }

    @Override
    public List<String> required() {
        return REQUIRED;
    }

    @Override
    public boolean allowsTabs() {
        return true;
    }

    @Override
    public String nameOf(String column) {
        return column.equalsIgnoreCase(OLDER_CURRENCY) ? CURRENCY : NAMES.nameOf(column);
    }

    @Override
    public DocumentedNames names() {
        return NAMES;
    }
}
