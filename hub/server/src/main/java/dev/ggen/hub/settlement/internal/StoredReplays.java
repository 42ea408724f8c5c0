package dev.ggen.hub.settlement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import dev.ggen.hub.settlement.TryTerms;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.agreement.UnsignedAgreements;
import dev.ggen.settlement.replay.ReplayRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tried terms in the database. */
@Component
final class StoredReplays implements Replays {
    private final Writing writing;
    private final Terms terms;
    private final ReplayTable replays;

    StoredReplays(Writing writing, Terms terms, ReplayTable replays) {
        this.writing = writing;
        this.terms = terms;
        this.replays = replays;
    }

    @Override
    public Begun begin(Viewer viewer, CommandId command, TryTerms wanted) {
        viewer.require(Permission.REPORT_READ);
        requireMonths(wanted);
        TryTerms named = new TryTerms(wanted.from(), wanted.to(), wanted.proposal(), drafts(wanted.drafts()));
        requireSomething(named);
        Json answer = writing.commands().run(viewer, command, ReplayTerms.KIND, input(named), () -> {
            requireTurn(viewer);
            UUID replay = writing.ids().next();
            UUID job = writing.jobs().start(viewer, ReplayTerms.KIND, ReplayTerms.input(replay));
            replays.insert(replay, viewer, named, version(viewer, named), job);
            replays.keepNewest(MOST_KEPT);
            return Json.object()
                    .put("replay", replay.toString())
                    .put("job", job.toString())
                    .build();
        });
        JsonFields fields = JsonFields.of(answer);
        return new Begun(UUID.fromString(fields.text("replay")), UUID.fromString(fields.text("job")));
    }

    private static void requireMonths(TryTerms wanted) {
        if (!ReplayRequest.isRange(new Period(wanted.from()), new Period(wanted.to()))) {
            throw Refused.invalid(List.of(Finding.red(
                            "replay-months-unusable", wanted.from() + " to " + wanted.to() + " can't be tried")
                    .withAllowed("from 1 to " + ReplayRequest.MOST_MONTHS + " months, the first of them first")));
        }
    }

    private static void requireSomething(TryTerms wanted) {
        if (wanted.proposal().isEmpty() && wanted.drafts().isEmpty()) {
            throw Refused.invalid(List.of(Finding.red("nothing-to-try", "neither a program nor an agreement is tried")
                    .withAllowed("a proposed program, changed agreements, or both")));
        }
    }

    /** Each by the name of its agreement, once all can be read. */
    private static List<SourceFile> drafts(List<SourceFile> drafts) {
        requireBounds(drafts);
        UnsignedAgreements read = UnsignedAgreements.read(new Sources(drafts, List.of()));
        List<Finding> red = read.findings().stream().filter(Finding::isRed).toList();
        if (!red.isEmpty()) {
            throw Refused.invalid(red);
        }
        return read.agreements().stream()
                .map(each -> ReplayTerms.named(each.file(), each.agreement().id()))
                .toList();
    }

    private static void requireBounds(List<SourceFile> drafts) {
        if (drafts.size() > MOST_DRAFTS || drafts.stream().anyMatch(draft -> draft.size() > MOST_DRAFT_BYTES)) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red("drafts-too-large", "these are too many agreements, or one of them is too large")
                            .withAllowed("at most " + MOST_DRAFTS + " agreements of at most " + MOST_DRAFT_BYTES
                                    + " bytes each"));
        }
    }

    private void requireTurn(Viewer viewer) {
        long waiting = replays.before(Optional.empty(), MOST_KEPT).stream()
                .filter(replay -> !replay.isDone())
                .filter(replay -> !writing.jobs().view(viewer, replay.job()).isOver())
                .count();
        if (waiting >= MOST_WAITING) {
            throw Refused.conflict(
                    "replays-waiting", waiting + " comparisons wait for their turn", "wait until one of them is done");
        }
    }

    /** The program that holds: what a proposal follows, or else the one by which the last month is settled. */
    private int version(Viewer viewer, TryTerms wanted) {
        return wanted.proposal()
                .map(id -> terms.proposal(viewer, id))
                .flatMap(proposal -> proposal.baseVersion().isPresent()
                        ? Optional.of(proposal.baseVersion().getAsInt())
                        : Optional.empty())
                .or(() -> terms.version(viewer, new Period(wanted.to())).map(PublishedVersion::number))
                .orElseGet(() -> terms.current(viewer).number());
    }

    private static Json input(TryTerms wanted) {
        Json.Builder drafts = Json.object();
        wanted.drafts().forEach(draft -> drafts.put(draft.path(), draft.digest().hex()));
        return Json.object()
                .put("from", wanted.from().toString())
                .put("to", wanted.to().toString())
                .put("proposal", wanted.proposal().map(UUID::toString).orElse(""))
                .put("drafts", drafts.build())
                .build();
    }

    @Override
    public Slice<ReplayView> page(Viewer viewer, Optional<String> cursor, int size) {
        viewer.require(Permission.REPORT_READ);
        Optional<UUID> before = cursor.map(Cursor::readUuid);
        return Slice.of(
                writing.transactions().read(viewer, () -> replays.before(before, size + 1)),
                size,
                replay -> replay.id().toString());
    }

    @Override
    public ReplayView view(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> known(id));
    }

    private ReplayView known(UUID id) {
        return replays.find(id).orElseThrow(() -> Refused.notFound("a comparison " + id));
    }

    @Override
    public List<SourceFile> drafts(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> replays.drafts(known(id).id()));
    }

    @Override
    public ReplaySheet sheet(Viewer viewer, UUID id) {
        return ReplayText.parse(json(viewer, id)).sheet(view(viewer, id));
    }

    @Override
    public byte[] json(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> {
            ReplayView view = known(id);
            return replays.result(id)
                    .orElseThrow(() -> Refused.conflict(
                            "replay-not-done",
                            "the comparison " + id + " isn't done",
                            "watch its job " + view.job() + " until it has ended"));
        });
    }
}
