package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A reporter that writes records of its own format; what they come to is said beside each, worked out here and not by an importer. */
enum WrittenFormat {
    AWS_DISBURSEMENTS(
            "ISV_Account_ID,Transaction_Reference_ID,Invoice_ID,Invoice_Date,Product_ID,Gross_Revenue,Gross_Refund,Listing_Fee,"
                    + "Listing_Fee_Refund,Seller_Tax_Share,Seller_Tax_Share_Refund,Seller_Net_Revenue,Currency,Disbursement_Status,"
                    + "Disbursement_Date,Disbursement_Period") {
        @Override
        Written record(int number, Random random) {
            BigDecimal price = BigDecimal.valueOf(random.nextInt(100_000_000) + 1L, 2);
            BigDecimal fee = new BigDecimal("0.01");
            BigDecimal tax = new BigDecimal("0.02");
            String currency = currency(random);
            boolean isPaid = random.nextBoolean();
            String text = "123456789012,r%s,I%s,%s,prod-%s,%s,0,%s,0,%s,0,%s,%s,%s,"
                    .formatted(
                            number,
                            random.nextInt(9),
                            day(random),
                            random.nextInt(5),
                            price.toPlainString(),
                            fee.negate().toPlainString(),
                            tax.toPlainString(),
                            price.subtract(fee).add(tax).toPlainString(),
                            currency,
                            isPaid ? "Disbursed," + day(random) : "Not Disbursed,");
            Map<String, BigDecimal> sums = new TreeMap<>(Map.of(
                    Measure.SALE + " " + currency,
                    price,
                    Measure.FEE + " " + currency,
                    fee,
                    Measure.TAX + " " + currency,
                    tax));
            if (isPaid) {
                sums.put(Measure.PAYMENT + " " + currency, price.subtract(fee));
                sums.put(Measure.TAX_PAYMENT + " " + currency, tax);
            }
            return new Written(text, sums);
        }

        @Override
        String again(String record, Random random) {
            return record + List.of("Not due", "1-30 days late").get(random.nextInt(2));
        }
    },
    GOOGLE_DISBURSEMENTS("Entity,Currency,Amount,Customer Refund,Total,Notes,Payment Type") {
        @Override
        Written record(int number, Random random) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            BigDecimal refunded = BigDecimal.valueOf(random.nextInt(1_000), 2);
            BigDecimal total = amount.subtract(refunded);
            String currency = currency(random);
            String text = "Google %s,%s,%s,%s,%s,,new"
                    .formatted(
                            number,
                            currency,
                            amount.toPlainString(),
                            refunded.negate().toPlainString(),
                            total.toPlainString());
            return new Written(text, Map.of(Measure.PAYMENT + " " + currency, total));
        }

        @Override
        String again(String record, Random random) {
            return record;
        }
    },
    MICROSOFT_EARNINGS(
            "earningId,participantId,earningType,earningDate,earningAmount,transactionType,transactionDate,transactionAmount,"
                    + "transactionCurrency,productId,customerId,orderId,paymentStatus") {
        @Override
        Written record(int number, Random random) {
            BigDecimal price = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            BigDecimal earned = price.multiply(BigDecimal.valueOf(random.nextInt(101), 2));
            boolean isSale = random.nextBoolean();
            BigDecimal sign = BigDecimal.valueOf(isSale ? 1 : -1);
            String currency = currency(random);
            String text = "E%s,31415926,Sell,2026-10-01,%s,%s,%s,%s,%s,P-%s,C-%s,O-%s,"
                    .formatted(
                            number,
                            earned.multiply(sign).toPlainString(),
                            isSale ? "Purchase" : "Refund",
                            day(random),
                            price.multiply(sign).toPlainString(),
                            currency,
                            random.nextInt(5),
                            random.nextInt(9),
                            number);
            return new Written(
                    text,
                    Map.of(
                            (isSale ? Measure.SALE : Measure.REFUND) + " " + currency,
                            price.multiply(sign),
                            Measure.FEE + " " + currency,
                            price.subtract(earned).multiply(sign)));
        }

        @Override
        String again(String record, Random random) {
            return record + List.of("Unprocessed", "Upcoming", "Sent").get(random.nextInt(3));
        }
    },
    MICROSOFT_PAYMENTS(
            "participantID,paymentID,paymentStatus,paymentDate,totalPayment,salesTax,paymentCurrencyCode,paymentMethod") {
        @Override
        Written record(int number, Random random) {
            BigDecimal paid = BigDecimal.valueOf(random.nextInt(100_000_000) + 1L, 2);
            BigDecimal tax = random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("0.01");
            String currency = currency(random);
            String text = "31415926,P-%s,Sent,%s,%s,%s,%s,"
                    .formatted(number, day(random), paid.toPlainString(), tax.toPlainString(), currency);
            Map<String, BigDecimal> sums = new TreeMap<>(Map.of(Measure.PAYMENT + " " + currency, paid.subtract(tax)));
            if (tax.signum() != 0) {
                sums.put(Measure.TAX_PAYMENT + " " + currency, tax);
            }
            return new Written(text, sums);
        }

        @Override
        String again(String record, Random random) {
            return record + List.of("EFT", "Electronic bank transfer").get(random.nextInt(2));
        }
    },
    TRANSACTIONS("transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id") {
        @Override
        Written record(int number, Random random) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(), 6).abs();
            String currency = currency(random);
            String text = "R-%s,accenture,sale,P-%s,%s,2026-10-01T00:00:00Z,%s,%s,,"
                    .formatted(number, random.nextInt(5), day(random), currency, amount.toPlainString());
            return new Written(text, Map.of(Measure.SALE + " " + currency, amount));
        }

        @Override
        String again(String record, Random random) {
            return record;
        }

        @Override
        Path delivered(Path csv, Random random) {
            return random.nextBoolean() ? csv : WrittenParquet.of(csv);
        }
    };

    private final String header;

    WrittenFormat(String header) {
        this.header = header;
    }

    /**
     * A record, and the sums of its rows by measure and currency.
     *
     * @param text without what may change from delivery to delivery
     */
    record Written(String text, Map<String, BigDecimal> sums) {}

    String header() {
        return header;
    }

    /** A name as the reporter gives it, in a folder of its own. */
    String fileName(int number) {
        return number + "/20260901 Disbursements.csv";
    }

    /** The file that is handed over, of the CSV with the same records. */
    Path delivered(Path csv, Random random) {
        return csv;
    }

    abstract Written record(int number, Random random);

    /** The record as one of its deliveries has it. */
    abstract String again(String record, Random random);

    private static String day(Random random) {
        return "2026-09-%02d".formatted(1 + random.nextInt(30));
    }

    private static String currency(Random random) {
        return List.of("USD", "EUR", "JPY").get(random.nextInt(3));
    }
}
