package dev.ggen.hub.portal;

import dev.ggen.partner.settlement.Period;

/** What the activity log and receipts are about: they call a thing by its page's address, and people by its name. */
public final class Subjects {
    private static final String ACCOUNT = "account";
    private static final String MONTHS = "months/";
    private static final String STATEMENTS = "statements/";
    private static final String AGREEMENTS = "agreements/";
    private static final String VERSIONS = "program/versions/";
    private static final String DRAFTS = "agreements/drafts/";
    private static final String KEYS = "party-keys/";

    private Subjects() {}

    /** {@code months/2026-09} is September 2026. What has no name but its address is called by that. */
    public static String of(String subject, Words words) {
        if (MONTHS.equals(subject + "/")) {
            return words.text("settlement.months");
        }
        if (subject.equals(ACCOUNT)) {
            return words.text("portal.account");
        }
        if (subject.startsWith(DRAFTS)) {
            return words.text("agreement.draft.subject");
        }
        if (subject.startsWith(MONTHS)) {
            return month(subject.substring(MONTHS.length()), words);
        }
        if (subject.startsWith(VERSIONS)) {
            return words.text("program.version.said", subject.substring(VERSIONS.length()));
        }
        return subject.startsWith(STATEMENTS)
                ? subject.substring(STATEMENTS.length()).replace('/', ' ')
                : without(KEYS, without(AGREEMENTS, subject));
    }

    private static String month(String month, Words words) {
        try {
            return words.figures().month(Period.parse(month).month());
        } catch (IllegalArgumentException e) {
            return month;
        }
    }

    private static String without(String start, String subject) {
        return subject.startsWith(start) ? subject.substring(start.length()) : subject;
    }
}
