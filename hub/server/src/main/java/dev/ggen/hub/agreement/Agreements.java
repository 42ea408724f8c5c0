package dev.ggen.hub.agreement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The signed agreements. Reading takes {@code AGREEMENT_READ}; another partner's is not found. */
public interface Agreements {
    /**
     * Which agreements.
     *
     * @param on in force on that day
     * @param text part of an id, in any case; empty for all
     */
    record Query(Optional<String> partner, Optional<String> type, Optional<LocalDate> on, String text) {
        public static final Query ALL = new Query(Optional.empty(), Optional.empty(), Optional.empty(), "");

        public static Query ofPartner(String id) {
            return new Query(Optional.of(id), Optional.empty(), Optional.empty(), "");
        }
    }

    /**
     * Takes in an agreement; takes {@code AGREEMENT_IMPORT}. It is checked against the program in force on its first day.
     *
     * @return its id
     * @throws Refused with all that speaks against it: a signature that doesn't hold, a rate outside its range, a partner that the program
     *     doesn't name, a report source that another agreement claims on the same days, an id that is there with other bytes
     */
    String importSigned(Viewer viewer, CommandId id, ImportAgreement agreement);

    /**
     * One agreement.
     *
     * @throws Refused when there is none that the viewer may see
     */
    StoredAgreement byId(Viewer viewer, String id);

    /** Ordered by id. */
    default Slice<StoredAgreement> page(Viewer viewer, Query query, Optional<String> cursor, int size) {
        return page(viewer, query, AgreementOrder.ID, cursor, size);
    }

    /** In an order; a cursor goes on in the same one only. */
    Slice<StoredAgreement> page(Viewer viewer, Query query, AgreementOrder order, Optional<String> cursor, int size);

    /** All that are in force on some day from the first, until and not including the second; ordered by id. */
    List<StoredAgreement> validIn(Viewer viewer, LocalDate from, LocalDate until);

    /** The ids of those that name a report source, of all times; ordered. */
    List<String> ofSource(Viewer viewer, String source);

    /** On which days which agreement takes the rows of some report sources, of all times; ordered by source, then by day. */
    List<SourceTerm> ofSources(Viewer viewer, Collection<String> sources);

    /**
     * An agreement's claim to a report source.
     *
     * @param until the first day after the last
     */
    record SourceTerm(String agreement, String partner, String source, LocalDate from, LocalDate until) {}

    /** From when until when agreements hold: each pair of days with how many hold so. */
    List<Term> terms(Viewer viewer);

    /**
     * Days on which agreements are in force.
     *
     * @param until the first day after the last
     * @param agreements how many hold on just these days
     */
    record Term(LocalDate from, LocalDate until, int agreements) {
        /** Do they hold on some day from the first, until and not including the second? */
        public boolean meets(LocalDate first, LocalDate after) {
            return from.isBefore(after) && until.isAfter(first);
        }
    }

    /**
     * One agreement in words, with what its signatures say now.
     *
     * @throws Refused when there is none that the viewer may see
     */
    AgreementView view(Viewer viewer, String id);
}
