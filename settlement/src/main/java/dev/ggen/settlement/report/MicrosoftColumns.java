package dev.ggen.settlement.report;

import java.util.List;

/**
 * The columns of Partner Center's earnings exports, by the names that Microsoft documents for the reports Default and Marketplace and, before them,
 * for the download of the transaction history.
 *
 * <p>Microsoft writes a name now with one capital, now with another, and adds columns; so only those that are read must be there.
 */
final class MicrosoftColumns implements DocumentedColumns {
    static final String EARNING = "earningId";
    static final String PARTICIPANT = "participantId";
    static final String EARNING_TYPE = "earningType";
    static final String EARNING_DATE = "earningDate";
    static final String EARNING_AMOUNT = "earningAmount";
    static final String TRANSACTION_TYPE = "transactionType";
    static final String TRANSACTION_DATE = "transactionDate";
    static final String TRANSACTION_AMOUNT = "transactionAmount";
    static final String TRANSACTION_CURRENCY = "transactionCurrency";
    static final String PRODUCT = "productId";

    /** Read where they are there. */
    static final String ORDER = "orderId";

    static final String CUSTOMER_TENANT = "customerTenantId";
    static final String TENANT = "tenantId";
    static final String CUSTOMER = "customerId";
    static final String REASON = "reasonCode";

    private static final List<String> REQUIRED = List.of(
            EARNING,
            PARTICIPANT,
            EARNING_TYPE,
            EARNING_DATE,
            EARNING_AMOUNT,
            TRANSACTION_TYPE,
            TRANSACTION_DATE,
            TRANSACTION_AMOUNT,
            TRANSACTION_CURRENCY,
            PRODUCT);

    private static final DocumentedNames NAMES = new DocumentedNames("""
            agreementEndDate, agreementNumber, agreementStartDate, assetId, baseline, baselineType, bucketSize, calculationDate, claimId,
            compensableUnits, customerCity, customerCountry, customerEmail, customerEmailAddress, customerId, customerName, customerState,
            customerTenantId, customerZip, desktopCount, distributorId, distributorName, earningAmount, earningAmountInLastPaymentCurrency,
            earningAmountUSD, earningDate, earningExchangeRate, earningId, earningParticipantId, earningParticipantIdType,
            earningParticipantName, earningRate, earningType, engagementId, engagementName, estimatedPaymentMonth, exchangeRateDate,
            externalReferenceId, externalReferenceIdLabel, fundCategory, instantRebateAmount, invoiceDate, invoiceNumber, isPrivateOffer,
            lastPaymentCurrency, lever, licensingProgramName, lineItemId, localProviderSeller, maturityMonth, milestone, orderId,
            parentProductId, parentProductName, participantId, participantIdType, participantName, partNumber, partnerAssociation,
            partnerCountryCode, partnerRole, paymentAmountWOTax, paymentCurrency, paymentExchangeRate, paymentId, paymentStatus,
            paymentStatusDescription, productId, productName, productType, programCode, programName, purchaseOrderCoverageEndDate,
            purchaseOrderCoverageStartDate, purchaseOrderType, purchaseTypeCode, purchaseTypeName, quantity, quantityAlt, quantityAltType,
            quantityType, reasonCode, resellerCountry, resellerId, resellerName, resourceId, skuId, solutionArea, storeFee,
            subscriptionEndDate, subscriptionId, subscriptionStartDate, taxCity, taxCountry, taxRemitModel, taxRemitted, taxState, taxZipCode,
            tenantId, tpan, transactionAmount, transactionAmountUSD, transactionCountryCode, transactionCurrency, transactionDate,
            transactionExchangeRate, transactionId, transactionPaymentMethod, transactionType, userCount, workload""");

    @Override
    public boolean recognises(List<String> header) {
        return header.contains(EARNING) || (header.contains(EARNING_AMOUNT) && header.contains(TRANSACTION_AMOUNT));
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
    public DocumentedNames names() {
        return NAMES;
    }
}
