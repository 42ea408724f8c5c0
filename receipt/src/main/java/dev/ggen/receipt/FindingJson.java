package dev.ggen.receipt;

import java.util.List;
import java.util.Locale;

/** Findings as JSON objects with the members {@code id severity message places allowed hint}, for other programs and for tables. */
public final class FindingJson {
    private static final String ID = "findings-malformed";

    private FindingJson() {}

    public static Json array(List<Finding> findings) {
        return Json.of(findings.stream().map(FindingJson::object).toList());
    }

    public static Json object(Finding finding) {
        return Json.object()
                .put("id", finding.id())
                .put("severity", finding.severity().word())
                .put("message", finding.message())
                .put(
                        "places",
                        Json.of(finding.places().stream()
                                .map(FindingJson::place)
                                .toList()))
                .put("allowed", finding.allowed())
                .put("hint", finding.hint())
                .build();
    }

    private static Json place(Place place) {
        return Json.object()
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("says", place.says())
                .build();
    }

    /**
     * Reads what {@link #array} wrote.
     *
     * @param file how a finding names the text
     * @throws FindingsException when a member is missing or of another kind
     */
    public static List<Finding> read(Json array, String file) {
        if (!(array instanceof Json.Arr(var items))) {
            throw new FindingsException(Finding.red(ID, "the findings aren't an array", Place.ofFile(file)));
        }
        return items.stream()
                .map(item -> finding(Members.of(item, ID, "the finding", file), file))
                .toList();
    }

    private static Finding finding(Members members, String file) {
        return new Finding(
                members.string("id"),
                Severity.valueOf(members.string("severity").toUpperCase(Locale.ROOT)),
                members.string("message"),
                members.array("places").stream()
                        .map(place -> place(Members.of(place, ID, "the place", file)))
                        .toList(),
                members.string("allowed"),
                members.string("hint"));
    }

    private static Place place(Members members) {
        return new Place(
                members.string("file"),
                Math.toIntExact(members.count("line")),
                Math.toIntExact(members.count("column")),
                members.string("says"));
    }
}
