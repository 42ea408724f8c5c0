package dev.ggen.hub.portal;

import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.receipt.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an error page says: what happened, that nothing was lost, what next.
 *
 * @param findings what was refused, by whom it was refused; may be empty
 * @param words what it means, where no finding says so; may be empty
 * @param kept that nothing was lost
 */
public record Trouble(String title, List<Finding> findings, String words, String kept, Action next) {
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 410, 412, 413, 429, 503, 507);
    private static final Set<Integer> OVERTAKEN = Set.of(409, 412);

    /** It is told to people in words of their own: a command's id is a program's. */
    private static final Set<Integer> OUTAGES = Set.of(503, 507);

    /** What was sent to a page is sent from it again. */
    private static final Set<Integer> REPEATABLE = Set.of(413, 503, 507);

    private static final int FAULT = 500;

    public Trouble {
        findings = List.copyOf(findings);
    }

    /** The words for a refusal or fault. Of a fault the reader learns only that it was ours. */
    public static Trouble of(ErrorPage page, Frame frame) {
        Words words = frame.words();
        String key = "portal.error." + kind(page.status());
        boolean speaks = !OUTAGES.contains(page.status())
                && page.findings().stream().anyMatch(finding -> !finding.id().startsWith("http-"));
        return new Trouble(
                words.text(key),
                speaks ? page.findings() : List.of(),
                speaks ? "" : words.text(key + ".words"),
                words.text(page.status() >= FAULT ? "portal.error.kept.fault" : "portal.error.kept"),
                next(page, frame));
    }

    /** Whoever was overtaken looks at the same thing again; others go to the place that they were in. */
    private static Action next(ErrorPage page, Frame frame) {
        int end = frame.path().lastIndexOf('/');
        if (OVERTAKEN.contains(page.status()) && end > 0) {
            return Action.link(frame.text("portal.error.again"), frame.path().substring(0, end));
        }
        return frame.navigation().places().stream()
                .filter(place -> place.holds(frame.path()))
                .filter(place ->
                        REPEATABLE.contains(page.status()) || !place.href().equals(frame.path()))
                .findFirst()
                .or(() -> REPEATABLE.contains(page.status()) ? place(frame.path()) : Optional.empty())
                .or(() -> frame.viewer().map(known -> Place.OVERVIEW))
                .map(place -> Action.link(frame.text("portal.error.to", frame.text(place.key())), place.href()))
                .orElseGet(() -> Action.link(frame.text("portal.error.next"), page.back()));
    }

    /** Where somebody was who couldn't even be asked who he is. */
    private static Optional<Place> place(String path) {
        return Arrays.stream(Place.values()).filter(place -> place.holds(path)).findFirst();
    }

    private static String kind(int status) {
        if (KNOWN.contains(status)) {
            return Integer.toString(status);
        }
        return status >= FAULT ? "500" : "400";
    }
}
