package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What open months will come to, for who needs a figure before they are closed. Nothing is ever posted. Takes {@code REPORT_READ}; the vendor's
 * business alone, but for each partner's own part.
 */
public interface Estimates {
    /** How many earlier months are gone by at most. */
    int MONTHS = 24;

    /** How many of a month are kept: with one more, the oldest goes. */
    int MOST_KEPT = 20;

    /**
     * Begins; a job estimates the month by what is known today.
     *
     * @throws Refused when the month hasn't begun, or one of it is under way
     */
    Begun begin(Viewer viewer, CommandId command, YearMonth month);

    /**
     * The newest of each month in which an agreement has no statement yet, the latest month first. Takes {@code STATEMENT_READ}; a partner sees its
     * own agreements'.
     */
    List<OpenEstimate> ofAgreement(Viewer viewer, String agreement);

    /** The same of all of a partner's agreements, by agreement. */
    List<OpenEstimate> ofPartner(Viewer viewer, String partner);

    /** What was begun, and the job that does it. */
    record Begun(UUID estimate, UUID job) {}

    /** The newest of a month that is done. */
    Optional<EstimateView> newest(Viewer viewer, YearMonth month);

    /**
     * What came out, as {@code ggen program accrual --format json} says it.
     *
     * @throws Refused when there is none, or it isn't done
     */
    byte[] json(Viewer viewer, UUID id);
}
