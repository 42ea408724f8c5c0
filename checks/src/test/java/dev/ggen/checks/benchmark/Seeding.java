package dev.ggen.checks.benchmark;

import java.util.List;

/** SQL that makes partners, months, transactions and entries from their numbers alone: the same each time. */
final class Seeding {
    private static final int MONTHS = 12;
    private static final String ID = "('019a0000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0'))::uuid";

    private Seeding() {}

    static List<String> statements(long partners, long transactions) {
        return List.of(
                accounts(partners, "receivable"),
                accounts(partners, "share-revenue"),
                months(partners),
                bookings(partners, transactions),
                entries(1, "receivable", "+"),
                entries(2, "share-revenue", "-"),
                balances(),
                totals(),
                people(partners),
                roles(partners),
                issued(partners),
                closes(partners),
                closedMonths());
    }

    private static String accounts(long partners, String kind) {
        return """
            INSERT INTO ledger.account (id, kind, partner, agreement, currency, recorded_at)
            SELECT '%1$s:p' || n || ':A' || n || ':USD', '%1$s', 'p' || n, 'A' || n, 'USD', timestamptz '2026-09-01 00:00Z'
            FROM generate_series(0, %2$s - 1) n
            """.formatted(kind, partners);
    }

    private static String months(long partners) {
        return """
            INSERT INTO ledger.month (agreement, month, partner, command, recorded_at)
            SELECT 'A' || n, to_char(date '2026-09-01' + make_interval(months => m), 'YYYY-MM'), 'p' || n, %s, timestamptz '2026-09-01 00:00Z'
            FROM generate_series(0, %s - 1) n, generate_series(0, %s) m
            """.formatted(ID.formatted("n"), partners, MONTHS - 1);
    }

    private static String bookings(long partners, long transactions) {
        return """
            INSERT INTO ledger.transaction (id, number, name, kind, effective_on, recorded_at, month, agreement, partner, source, words, actor, command, entries)
            SELECT %s, t + 1, 'bench/' || t, 'earning', day, day, to_char(day, 'YYYY-MM'), 'A' || t %% %s, 'p' || t %% %s, 'bench', 'a booking', %s, %s, 2
            FROM generate_series(0, %s - 1) t, LATERAL (SELECT date '2026-09-01' + (t * 365 / %s)::int AS day) d
            """.formatted(
                        ID.formatted("t"),
                        partners,
                        partners,
                        ID.formatted("0"),
                        ID.formatted("t"),
                        transactions,
                        transactions);
    }

    private static String entries(int ordinal, String kind, String sign) {
        return """
            INSERT INTO ledger.entry (transaction, ordinal, number, account, currency, amount_minor, partner, effective_on, recorded_at)
            SELECT id, %s, number, '%s:' || partner || ':' || agreement || ':USD', 'USD', %s(number %% 100000 + 1), partner, effective_on, recorded_at
            FROM ledger.transaction
            """.formatted(ordinal, kind, sign);
    }

    private static String balances() {
        return """
            INSERT INTO ledger.balance (account, partner, debit_minor, credit_minor, entries)
            SELECT account, partner, coalesce(sum(amount_minor) FILTER (WHERE amount_minor > 0), 0),
                   coalesce(-sum(amount_minor) FILTER (WHERE amount_minor < 0), 0), count(*)
            FROM ledger.entry GROUP BY account, partner
            """;
    }

    private static String totals() {
        return """
                INSERT INTO ledger.total (kind, currency, accounts, debit_minor, credit_minor)
                SELECT kind, currency, count(*), sum(debit_minor), sum(credit_minor)
                FROM ledger.balance JOIN ledger.account ON account.id = balance.account GROUP BY kind, currency
                """;
    }

    private static String people(long partners) {
        return """
                INSERT INTO access.user_account (id, email, name, partner, is_active, made_at)
                SELECT %s, 'someone@p' || n || '.example', 'Someone ' || n, 'p' || n, true, timestamptz '2026-09-01 00:00Z'
                FROM generate_series(0, %s - 1) n
                """.formatted(ID.formatted("n"), partners);
    }

    private static String roles(long partners) {
        return """
                INSERT INTO access.user_role (user_id, kind, role)
                SELECT %s, 'partner', 'partner-finance' FROM generate_series(0, %s - 1) n
                """.formatted(ID.formatted("n"), partners);
    }

    private static String issued(long partners) {
        return """
                INSERT INTO settlement.statement (agreement, month, close, partner, partner_name, currency, lines, owed_minor, paid_minor, due_on, findings,
                                                  issued_at, posted_at, statement_digest, bundle_digest)
                SELECT 'A' || n, first, %s, 'p' || n, 'Partner ' || n, 'USD', 3, 1000 * n, 0, (first + interval '2 months')::date, 0,
                       first, first, encode(sha256(('s' || n || first)::bytea), 'hex'), encode(sha256(('b' || n || first)::bytea), 'hex')
                FROM generate_series(0, %s - 1) n, generate_series(0, %s) m,
                     LATERAL (SELECT (date '2026-09-01' + make_interval(months => m))::date AS first) month
                """.formatted(ID.formatted("m"), partners, MONTHS - 1);
    }

    private static String closes(long partners) {
        return """
                INSERT INTO settlement.close (id, month, run, state, prepared_by, prepared_by_name, prepared_at, prepare_job, input_digest, decided_by,
                                              decided_by_name, decided_at, posted_at, issued)
                SELECT %1$s, first, 1, 'posted', %2$s, 'Somebody', first, %1$s, encode(sha256(('i' || first)::bytea), 'hex'), %3$s, 'Somebody else', first,
                       first, %4$s
                FROM generate_series(0, %5$s) m, LATERAL (SELECT (date '2026-09-01' + make_interval(months => m))::date AS first) month
                """.formatted(ID.formatted("m"), ID.formatted("0"), ID.formatted("1"), partners, MONTHS - 1);
    }

    private static String closedMonths() {
        return "INSERT INTO settlement.closed_month (month, close, closed_at) SELECT month, id, posted_at FROM settlement.close";
    }
}
