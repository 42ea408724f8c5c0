package dev.ggen.hub.settlement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries terms on months that were reported, before anything is published or signed: settles them by the terms that hold and by others, and tells
 * who gains and which lines move. Nothing is ever posted. Takes {@code REPORT_READ}; the vendor's business alone.
 */
public interface Replays {
    /** The most agreements that are tried at once. */
    int MOST_DRAFTS = 50;

    /** The most bytes of one of them. */
    int MOST_DRAFT_BYTES = 256 << 10;

    /** How many may wait for their turn. */
    int MOST_WAITING = 5;

    /** How many are kept: with one more, the oldest goes. It can be asked for again. */
    int MOST_KEPT = 100;

    /** The most bytes of a result. */
    int MOST_RESULT_BYTES = 32 << 20;

    /**
     * Begins; a job settles both.
     *
     * @throws Refused when the months, the proposal or a draft can't be used, or too many wait
     */
    Begun begin(Viewer viewer, CommandId command, TryTerms wanted);

    /** What was begun, and the job that does it. */
    record Begun(UUID replay, UUID job) {}

    /** The newest first. */
    Slice<ReplayView> page(Viewer viewer, Optional<String> cursor, int size);

    /**
     * One of them, done or not.
     *
     * @throws Refused when there is none
     */
    ReplayView view(Viewer viewer, UUID id);

    /** The agreements that were tried, to be changed again. */
    List<SourceFile> drafts(Viewer viewer, UUID id);

    /**
     * What came out.
     *
     * @throws Refused when there is none, or it isn't done
     */
    ReplaySheet sheet(Viewer viewer, UUID id);

    /** The same as {@code ggen program replay --format json} says it. */
    byte[] json(Viewer viewer, UUID id);
}
