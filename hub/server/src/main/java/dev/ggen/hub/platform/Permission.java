package dev.ggen.hub.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do. Which role may do what is data of the access module. */
public enum Permission {
    PROGRAM_READ,
    PROGRAM_PUBLISH,
    PROGRAM_APPROVE,
    PARTNER_READ,
    AGREEMENT_READ,
    AGREEMENT_IMPORT,
    REPORT_READ,
    REPORT_IMPORT,
    MONTH_READ,
    MONTH_PREPARE,
    MONTH_APPROVE,
    STATEMENT_READ,
    STATEMENT_HOLD,
    STATEMENT_DISPUTE,
    LEDGER_READ,
    EVIDENCE_READ,
    ACTIVITY_READ,
    USER_MANAGE,
    TOKEN_MANAGE;

    /** Its name in tables, tokens and messages: {@code month-approve}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Permission> of(String word) {
        return Arrays.stream(values())
                .filter(permission -> permission.word().equals(word))
                .findFirst();
    }
}
