package dev.ggen.settlement;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A statement that was written, as tests look at it. */
public record IssuedStatement(Json.Obj json) {
    public static IssuedStatement of(byte[] canonical) {
        return new IssuedStatement((Json.Obj) CanonicalJson.parseCanonical(canonical, "statement.json"));
    }

    public static IssuedStatement read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** The objects of a list; none where it is left out. */
    public List<Json.Obj> objects(String name) {
        return json.get(name) instanceof Json.Arr(var items)
                ? items.stream().map(Json.Obj.class::cast).toList()
                : List.of();
    }

    /** A month: lines, adjustments, payments and what is owed, each behind what it is of. */
    public List<String> told(String of) {
        List<String> told = new ArrayList<>();
        objects("lines").forEach(line -> told.add(of + " line " + told(line)));
        objects("adjustments").forEach(each -> told.add(of + " " + adjusted(each)));
        objects("payments")
                .forEach(payment ->
                        told.add(of + " paid " + text(payment, "receivedOn") + " " + text(payment, "minor")));
        told.add(
                of + " owed " + text("balance", "owedToVendorMinor") + " paid " + text("balance", "paidToVendorMinor"));
        return told;
    }

    /** A value inside of objects, by the names that lead to it. */
    public String text(String... path) {
        return text(json, path);
    }

    /** The same of an object. */
    public static String text(Json.Obj object, String... path) {
        Json value = object;
        for (String name : path) {
            value = ((Json.Obj) value).get(name);
        }
        return CanonicalJson.text(value).replace("\"", "");
    }

    /** A line: its clause's number and both shares in minor units. */
    public static String told(Json.Obj line) {
        return text(line, "clause", "number") + " vendor " + text(line, "shares", "vendor", "minor") + " partner "
                + text(line, "shares", "partner", "minor");
    }

    /** An adjustment: its line, both differences in minor units, and why. */
    public static String adjusted(Json.Obj adjustment) {
        return "adjusts " + text(adjustment, "line") + " vendor " + text(adjustment, "vendorMinor") + " partner "
                + text(adjustment, "partnerMinor") + " " + text(adjustment, "reason");
    }
}
