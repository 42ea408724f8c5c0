package dev.ggen.settlement.report;

import java.util.List;

/** AWS adds columns to its feed from time to time, so only those that are read must be there, in any order. */
final class AwsColumns implements ReportColumns {
    static final String ID = "billing_event_id";
    static final String FROM = "from_account_id";
    static final String TO = "to_account_id";
    static final String END_USER = "end_user_account_id";
    static final String PRODUCT = "product_id";
    static final String ACTION = "action";
    static final String TYPE = "transaction_type";
    static final String PARENT = "parent_billing_event_id";
    static final String DISBURSEMENT = "disbursement_billing_event_id";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String BALANCE_IMPACTING = "balance_impacting";
    static final String INVOICE_DATE = "invoice_date";
    static final String VALID_FROM = "valid_from";

    /** Always blank, says AWS; read where it is there, because a deleted row must not be counted. */
    static final String DELETE_DATE = "delete_date";

    private static final List<String> REQUIRED = List.of(
            ID,
            FROM,
            TO,
            END_USER,
            PRODUCT,
            ACTION,
            TYPE,
            PARENT,
            DISBURSEMENT,
            AMOUNT,
            CURRENCY,
            BALANCE_IMPACTING,
            INVOICE_DATE,
            VALID_FROM);

    @Override
    public boolean recognises(List<String> header) {
        return header.contains(ID) || (header.contains(TYPE) && header.contains(BALANCE_IMPACTING));
    }

    @Override
    public List<String> required() {
        return REQUIRED;
    }

    @Override
    public boolean allowsOthers() {
        return true;
    }
}
