package dev.ggen.settlement.report;

import java.util.List;

/**
 * The columns of AWS Marketplace's report of collections and disbursements, by the names of the query that AWS publishes for it; its dashboard
 * writes them with spaces.
 */
final class AwsDisbursementColumns implements DocumentedColumns {
    static final String SELLER = "ISV_Account_ID";
    static final String REFERENCE = "Transaction_Reference_ID";
    static final String INVOICE = "Invoice_ID";
    static final String INVOICE_DATE = "Invoice_Date";
    static final String PRODUCT = "Product_ID";
    static final String STATUS = "Disbursement_Status";
    static final String DISBURSED_ON = "Disbursement_Date";
    static final String REVENUE = "Gross_Revenue";
    static final String REFUND = "Gross_Refund";
    static final String FEE = "Listing_Fee";
    static final String FEE_REFUND = "Listing_Fee_Refund";
    static final String TAX = "Seller_Tax_Share";
    static final String TAX_REFUND = "Seller_Tax_Share_Refund";
    static final String NET = "Seller_Net_Revenue";
    static final String CURRENCY = "Currency";

    /** Read where they are there. */
    static final String TRACE = "Disburse_Bank_Trace_ID";

    static final String DASHBOARD_TRACE = "Disbursement_Bank_Trace_ID";
    static final String WHOLESALE = "Wholesale_Cost";
    static final String WHOLESALE_REFUND = "Wholesale_Cost_Refund";
    static final String END_USER = "End_User_AWS_Account_ID";
    static final String SUBSCRIBER = "Subscriber_AWS_Account_ID";
    static final String PAYER = "Payer_AWS_Account_ID";

    private static final List<String> REQUIRED = List.of(
            SELLER,
            REFERENCE,
            INVOICE,
            INVOICE_DATE,
            PRODUCT,
            STATUS,
            DISBURSED_ON,
            REVENUE,
            REFUND,
            FEE,
            FEE_REFUND,
            TAX,
            TAX_REFUND,
            NET,
            CURRENCY);

    private static final DocumentedNames NAMES = new DocumentedNames("""
            AWS_Seller_Of_Record, AWS_Tax_Share_Listing_Fee, AWS_Tax_Share_Refund_Listing_Fee, Agreement_Acceptance_Date,
            Agreement_End_Date, Agreement_ID, Agreement_Start_Date, Currency, Disburse_Bank_Trace_ID, Disbursed_Net_Revenue,
            Disbursement_Bank_Trace_ID, Disbursement_Date, Disbursement_Period, Disbursement_Status, Disbursement_Time,
            End_User_AWS_Account_ID, End_User_Address_ID, End_User_City, End_User_Company_Name, End_User_Country,
            End_User_Email_Domain, End_User_Encrypted_Account_ID, End_User_Postal_Code, End_User_State_or_Region, Gross_Refund,
            Gross_Revenue, ISV_Account_ID, ISV_Company_Name, Invoice_Date, Invoice_ID, Legacy_Product_ID, Listing_Fee,
            Listing_Fee_Invoice_ID, Listing_Fee_Percentage, Listing_Fee_Refund, Offer_ID, Offer_Name, Offer_Visibility,
            Payer_AWS_Account_ID, Payer_Address_ID, Payer_City, Payer_Company_Name, Payer_Country, Payer_Email_Domain,
            Payer_Encrypted_Account_ID, Payer_Postal_Code, Payer_State_or_Region, Payment_Due_Date, Payment_Terms, Product_Code,
            Product_ID, Product_Title, Resale_Authorization_Description, Resale_Authorization_ID, Resale_Authorization_Name,
            Reseller_AWS_Account_ID, Reseller_Company_Name, Seller_Net_Revenue, Seller_Tax_Share, Seller_Tax_Share_Refund,
            Subscriber_AWS_Account_ID, Subscriber_Address_ID, Subscriber_City, Subscriber_Company_Name, Subscriber_Country,
            Subscriber_Email_Domain, Subscriber_Encrypted_Account_ID, Subscriber_Postal_Code, Subscriber_State_or_Region,
            Transaction_Reference_ID, Undisbursed_Net_Revenue, Usage_Period_End_Date, Usage_Period_Start_Date, Wholesale_Cost,
            Wholesale_Cost_Refund""");

    @Override
    public boolean recognises(List<String> header) {
        return header.contains(STATUS) && (header.contains(NET) || header.contains(REVENUE));
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
