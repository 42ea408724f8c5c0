-- AWS billing events: docs/reference/aws-billing-events.md. What isn't balance impacting, AWS's own tax, a payment's total and what the seller owes
-- a manufacturer move no money of this settlement. What settles something has the day from which it is valid, the rest that of its invoice.
INSERT INTO report_row
SELECT source, billing_event_id, coalesce(product_id, ''), measure, day,
  currency, CASE WHEN measure IN ('FEE', 'PAYMENT', 'TAX_PAYMENT') THEN -amount(amount) ELSE amount(amount) END, '', NULL, NULL
FROM (
  SELECT event.*,
    substr(CASE WHEN settles THEN valid_from ELSE invoice_date END, 1, 10)::DATE AS day,
    CASE WHEN settles AND starts_with(coalesce(parent.transaction_type, event.transaction_type), 'SELLER_TAX_SHARE') THEN 'TAX_PAYMENT'
         WHEN settles THEN 'PAYMENT'
         WHEN starts_with(event.transaction_type, 'SELLER_TAX_SHARE') THEN 'TAX'
         WHEN starts_with(event.transaction_type, 'AWS_REV_SHARE') THEN 'FEE'
         WHEN event.transaction_type = 'BALANCE_ADJUSTMENT' THEN 'ADJUSTMENT'
         WHEN action = 'FORGIVEN' THEN 'FORGIVEN'
         WHEN ends_with(event.transaction_type, '_REFUND') THEN 'REFUND'
         WHEN ends_with(event.transaction_type, '_CREDIT') THEN 'CREDIT'
         ELSE 'SALE' END AS measure
  FROM (SELECT *, action = 'DISBURSED' OR transaction_type = 'DISBURSEMENT' AS settles FROM aws_row) event
    LEFT JOIN (SELECT DISTINCT billing_event_id AS id, transaction_type FROM aws_row) parent
      ON event.transaction_type = 'DISBURSEMENT' AND parent.id = event.parent_billing_event_id
  WHERE balance_impacting = '1' AND NOT starts_with(event.transaction_type, 'AWS_TAX_SHARE')
    AND NOT (event.transaction_type = 'DISBURSEMENT' AND action = 'DISBURSED')
    AND NOT (starts_with(event.transaction_type, 'SELLER_') AND from_account_id = account AND to_account_id <> account));
