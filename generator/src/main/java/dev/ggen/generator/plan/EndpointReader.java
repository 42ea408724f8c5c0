package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Reads which SPARQL endpoints a manifest names. */
final class EndpointReader {
    private final List<Finding> findings;
    private final Set<String> names = new HashSet<>();

    EndpointReader(List<Finding> findings) {
        this.findings = findings;
    }

    List<Endpoint> endpoints(Keys ontology) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Keys table : ontology.tables("endpoints", ManifestKeys.ENDPOINT)) {
            String name = checked(table, "name", Endpoint.NAMES, "lower-case letters, digits and hyphens");
            String url = checked(
                    table,
                    "url",
                    Endpoint.URLS,
                    "an address that begins with https:// or http://, without a name or password");
            if (!names.add(name)) {
                findings.add(Finding.red(
                        "manifest-twice", "There are two endpoints `" + name + "`.", table.placeOf("name")));
            }
            SequencedMap<String, String> headers = table.textsByName("headers");
            headers.forEach((header, variable) -> check(table, header, variable));
            endpoints.add(new Endpoint(name, url, table.requiredText("query"), headers, table.place()));
        }
        return endpoints;
    }

    private String checked(Keys table, String key, String pattern, String allowed) {
        String text = table.requiredText(key);
        if (!text.isEmpty() && !text.matches(pattern)) {
            findings.add(Finding.red("manifest-type", "That is no " + key + " of an endpoint.", table.placeOf(key))
                    .withAllowed(allowed));
        }
        return text;
    }

    /** What stands in place of a variable's name may be a secret, and isn't repeated. */
    private void check(Keys table, String header, String variable) {
        if (!header.matches(Endpoint.HEADERS) || !variable.matches(Endpoint.VARIABLES)) {
            findings.add(
                    Finding.red("manifest-type", "That is no header with a variable's name.", table.placeOf("headers"))
                            .withAllowed("HEADER = \"VARIABLE\", where the environment's VARIABLE holds the value"));
        }
    }
}
