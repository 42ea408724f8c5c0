package dev.ggen.settlement.report;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;

/** The findings of one file; from a bound on they are only counted, because nobody reads the ten-thousandth. */
final class FileFindings {
    static final int SHOWN_LIMIT = 100;

    private final String file;
    private final List<Finding> shown = new ArrayList<>();
    private long more;

    FileFindings(String file) {
        this.file = file;
    }

    void add(Finding finding) {
        if (shown.size() < SHOWN_LIMIT) {
            shown.add(finding);
        } else {
            more++;
        }
    }

    /** A red finding on a line of this file. */
    void refuse(String id, int line, String message, String allowed, String hint) {
        Place place = line == 0 ? Place.ofFile(file) : Place.ofLine(file, line, "");
        add(Finding.red(id, message, place).withAllowed(allowed).withHint(hint));
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    List<Finding> all() {
        if (more == 0) {
            return List.copyOf(shown);
        }
        List<Finding> all = new ArrayList<>(shown);
        all.add(Finding.red(
                        "report-more-findings",
                        "%s: and %s more; only the first %s are shown".formatted(file, more, SHOWN_LIMIT),
                        Place.ofFile(file))
                .withHint("Mend these first, then run again."));
        return all;
    }
}
