package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A SPARQL endpoint whose answer is part of the specification. A run never asks it: it reads the snapshot that was taken last.
 *
 * @param name of the snapshot's file
 * @param url which is asked
 * @param query path of the file with the CONSTRUCT
 * @param headers of the request, to the variable of the environment that holds their value
 * @param place where the manifest names it
 */
public record Endpoint(String name, String url, String query, SequencedMap<String, String> headers, Place place) {
    static final String NAMES = "[a-z0-9][a-z0-9-]{0,62}";
    /** Without a name or password: the address stands in the snapshot. */
    static final String URLS =
            "https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?([/?][A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?";

    static final String HEADERS = "[A-Za-z][A-Za-z0-9-]*";
    static final String VARIABLES = "[A-Za-z_][A-Za-z0-9_]*";

    private static final String FOLDER = ".ggen/snapshots/";

    public Endpoint {
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    /** Where its answer is kept in the project. */
    String snapshot() {
        return FOLDER + name + ".nq";
    }

    /** The first line of the snapshot: what was asked. */
    String head(String question) {
        return "# ggen-snapshot/1 " + url + " " + Bytes.of(question).digest();
    }
}
