package dev.ggen.receipt;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the members of an object one by one, each of a stated kind, and refuses what is missing, of another kind, or left over. */
final class Members {
    private final String id;
    private final String what;
    private final String file;
    private final SortedMap<String, Json> rest;

    private Members(String id, String what, String file, SortedMap<String, Json> rest) {
        this.id = id;
        this.what = what;
        this.file = file;
        this.rest = new TreeMap<>(rest);
    }

    /**
     * @param id the id of any finding
     * @param what how a finding calls the object, like {@code the envelope}
     */
    static Members of(Json value, String id, String what, String file) {
        if (value instanceof Json.Obj(var members)) {
            return new Members(id, what, file, members);
        }
        throw new FindingsException(Finding.red(id, what + " isn't an object", Place.ofFile(file)));
    }

    boolean has(String name) {
        return rest.containsKey(name);
    }

    String string(String name) {
        if (take(name) instanceof Json.Str(var text)) {
            return text;
        }
        throw wrongKind(name, "a string");
    }

    /** The string, or an empty one where there is none; an empty one can't be written, so that one value has one form. */
    String stringOrEmpty(String name) {
        if (!has(name)) {
            return "";
        }
        String text = string(name);
        if (text.isEmpty()) {
            throw refused("member \"" + name + "\" of " + what + " is empty: leave it out");
        }
        return text;
    }

    void exactly(String name, String expected) {
        String found = string(name);
        if (!found.equals(expected)) {
            throw new FindingsException(
                    Finding.red(id, "member \"" + name + "\" of " + what + " is \"" + found + "\"", Place.ofFile(file))
                            .withAllowed("\"" + expected + "\""));
        }
    }

    String oneOf(String name, List<String> expected) {
        String found = string(name);
        if (!expected.contains(found)) {
            throw new FindingsException(
                    Finding.red(id, "member \"" + name + "\" of " + what + " is \"" + found + "\"", Place.ofFile(file))
                            .withAllowed("\"" + String.join("\", \"", expected) + "\""));
        }
        return found;
    }

    long count(String name) {
        if (take(name) instanceof Json.Int(BigInteger value) && value.signum() >= 0 && value.bitLength() < 64) {
            return value.longValueExact();
        }
        throw wrongKind(name, "an integer that isn't negative");
    }

    Digest digest(String name) {
        String hex = string(name);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw wrongKind(name, "64 lower-case hexadecimal digits");
        }
        return new Digest(hex);
    }

    List<Json> array(String name) {
        if (take(name) instanceof Json.Arr(var items)) {
            return items;
        }
        throw wrongKind(name, "an array");
    }

    Json.Obj object(String name) {
        if (take(name) instanceof Json.Obj object) {
            return object;
        }
        throw wrongKind(name, "an object");
    }

    Json.Obj objectOrEmpty(String name) {
        if (!has(name)) {
            return Json.object().build();
        }
        Json.Obj object = object(name);
        if (object.members().isEmpty()) {
            throw refused("member \"" + name + "\" of " + what + " is empty: leave it out");
        }
        return object;
    }

    List<Json> arrayOrEmpty(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<Json> items = array(name);
        if (items.isEmpty()) {
            throw refused("member \"" + name + "\" of " + what + " is empty: leave it out");
        }
        return items;
    }

    Members members(String name) {
        return of(object(name), id, "\"" + name + "\" of " + what, file);
    }

    /** Nothing may be left: a member that isn't understood can't be checked. */
    void end() {
        if (!rest.isEmpty()) {
            throw refused(what + " has members that aren't known: " + String.join(", ", new TreeSet<>(rest.keySet())));
        }
    }

    FindingsException refused(String message) {
        return new FindingsException(Finding.red(id, message, Place.ofFile(file)));
    }

    private Json take(String name) {
        Json value = rest.remove(name);
        if (value == null) {
            throw refused("member \"" + name + "\" of " + what + " is missing");
        }
        return value;
    }

    private FindingsException wrongKind(String name, String kind) {
        return refused("member \"" + name + "\" of " + what + " isn't " + kind);
    }
}
