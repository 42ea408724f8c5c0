-- What marked sales add to a share, each mark by its own rate.
UPDATE earned SET earned = earned + more
FROM (
  SELECT clause, month, sum(base_part(share_of, measure, amount) * factor(rate))::HUGEINT AS more
  FROM placed JOIN uplift USING (clause, mark) JOIN sale_clause USING (clause) JOIN sale_clause_fits USING (clause)
  WHERE fits
  GROUP BY clause, month) marked
WHERE earned.clause = marked.clause AND earned.month = marked.month AND more IS NOT NULL;
