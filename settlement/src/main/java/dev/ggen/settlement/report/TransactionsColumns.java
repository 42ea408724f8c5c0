package dev.ggen.settlement.report;

import java.util.List;

/** All ten columns, three more where they are needed, and no other, in any order: a misspelt column must not be taken for an absent one. */
final class TransactionsColumns implements ReportColumns {
    static final String ID = "transaction_id";
    static final String ACCOUNT = "account";
    static final String TYPE = "type";
    static final String PRODUCT = "product";
    static final String DAY = "day";
    static final String RECORDED_AT = "recorded_at";
    static final String CURRENCY = "currency";
    static final String AMOUNT = "amount";
    static final String CUSTOMER = "customer";
    static final String PARENT = "parent_id";

    static final String MARK = "mark";
    static final String SINCE = "since";
    static final String SOLD_ON = "sold_on";

    private static final List<String> REQUIRED =
            List.of(ID, ACCOUNT, TYPE, PRODUCT, DAY, RECORDED_AT, CURRENCY, AMOUNT, CUSTOMER, PARENT);
    private static final int COLUMNS_THAT_TELL = 6;

    @Override
    public boolean recognises(List<String> header) {
        return REQUIRED.stream().filter(header::contains).count() >= COLUMNS_THAT_TELL;
    }

    @Override
    public List<String> required() {
        return REQUIRED;
    }

    @Override
    public List<String> optional() {
        return List.of(MARK, SINCE, SOLD_ON);
    }

    @Override
    public boolean allowsOthers() {
        return false;
    }
}
