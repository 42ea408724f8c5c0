package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.ledger.MonthPosting;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.internal.ApproveMonth.Approved;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.run.SettleOutcome.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Posts an approved close, all in the running transaction: statements, books, line states, evidence, lock. */
@Component
final class ClosePosting {
    private static final String SETTLEMENT = "settlement";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int LARGEST_RECEIPT_BYTES = 1 << 20;

    private final Writing writing;
    private final Door door;
    private final CloseTable closes;
    private final IssuedStatements issued;
    private final Books books;

    ClosePosting(Writing writing, Door door, CloseTable closes, IssuedStatements issued, Books books) {
        this.writing = writing;
        this.door = door;
        this.closes = closes;
        this.issued = issued;
        this.books = books;
    }

    /**
     * Posts.
     *
     * @param lastLook looks once more, with the door closed, whether the inputs are still those that were approved
     * @return whether it was posted now; false when somebody did before
     * @throws Refused by the last look; then nothing is posted
     */
    boolean post(Approved approved, MonthRun run, Runnable lastLook) {
        door.enter();
        int count = (int) run.outcome().statements().stream()
                .filter(statement -> !StatementText.parse(run.statement(statement.agreement()))
                        .isAfterTerm())
                .count();
        if (!closes.posted(approved.id(), approved.period().month(), count)) {
            return false;
        }
        lastLook.run();
        List<StatementView> statements = new ArrayList<>();
        run.outcome().statements().forEach(statement -> statements.add(issued.keep(approved, run, statement)));
        run.outcome().statements().forEach(statement -> book(approved, run, statement));
        String subject = "months/" + approved.period().name();
        statements.forEach(statement -> books.evidence()
                .keep(
                        approved.viewer(),
                        SETTLEMENT,
                        statement.page(),
                        new Audience.OfPartner(statement.partner()),
                        receipt(run.file(statement.agreement(), Kind.BUNDLE.ending()))));
        books.evidence().keep(approved.viewer(), SETTLEMENT, subject, new Audience.Vendor(), run.receipt());
        books.evidence().append(approved.viewer(), SETTLEMENT, subject, new Audience.Everyone(), run.checkpoint());
        record(approved, run, statements, subject);
        return true;
    }

    private void book(Approved approved, MonthRun run, Summary statement) {
        StatementText text = StatementText.parse(run.statement(statement.agreement()));
        String partner = text.partner();
        String words = MONTH.format(approved.period().month());
        books.ledger()
                .post(
                        approved.viewer(),
                        approved.command(),
                        new MonthPosting(
                                partner, statement.agreement(), approved.period(), words, statement.entries()));
        books.lineStates().open(approved.viewer(), approved.command(), partner, statement.agreement(), text.lines());
    }

    private static byte[] receipt(Path bundle) {
        try {
            return CanonicalZip.read(bundle).bytes(BundleLayout.RECEIPT, LARGEST_RECEIPT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(bundle + " can't be read back", e);
        }
    }

    private void record(Approved approved, MonthRun run, List<StatementView> statements, String subject) {
        writing.activity()
                .record(
                        approved.viewer(),
                        approved.command(),
                        "close-month",
                        subject,
                        Optional.empty(),
                        Json.object()
                                .put("preparedBy", approved.close().getPreparedByName())
                                .put("inputs", approved.close().getInputDigest())
                                .build(),
                        Json.object()
                                .put("statements", statements.size())
                                .put(
                                        "held",
                                        Json.ofStrings(List.copyOf(run.held().keySet())))
                                .build());
        statements.forEach(statement -> writing.activity()
                .record(
                        approved.viewer(),
                        approved.command(),
                        "issue-statement",
                        statement.page(),
                        Optional.of(statement.partner()),
                        Json.Null.NULL,
                        Json.object()
                                .put("statement", statement.statementDigest())
                                .put("bundle", statement.bundleDigest())
                                .build()));
    }
}
