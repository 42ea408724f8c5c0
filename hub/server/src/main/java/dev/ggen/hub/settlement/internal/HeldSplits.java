package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All who share a source's reports are settled together: where one is held the others wait, or its part of a sale would be in no statement. */
final class HeldSplits {
    private HeldSplits() {}

    /**
     * Who waits for whom, with the reason.
     *
     * @param agreements of a run
     * @param held those of them that are held
     */
    static SortedMap<String, List<Finding>> beside(List<SettledAgreement> agreements, Collection<String> held) {
        SortedMap<String, List<Finding>> waiting = new TreeMap<>();
        boolean isFound = true;
        while (isFound) {
            isFound = false;
            for (SettledAgreement agreement : agreements) {
                Optional<String> stopped = agreement.sharing().stream()
                        .filter(other -> held.contains(other) || waiting.containsKey(other))
                        .findFirst();
                if (stopped.isPresent() && !held.contains(agreement.id()) && !waiting.containsKey(agreement.id())) {
                    waiting.put(agreement.id(), List.of(finding(agreement, stopped.get())));
                    isFound = true;
                }
            }
        }
        return waiting;
    }

    private static Finding finding(SettledAgreement agreement, String stopped) {
        return Finding.red(
                        "held-with-split",
                        "agreement " + agreement.id() + " shares its reports with agreement " + stopped
                                + ", which is held",
                        Place.ofFile(MonthFolder.AGREEMENTS + "/" + StoredAgreement.fileName(agreement.id())))
                .withAllowed("all agreements of a split, settled together")
                .withHint("clear what holds " + stopped + ", then prepare the month again");
    }
}
