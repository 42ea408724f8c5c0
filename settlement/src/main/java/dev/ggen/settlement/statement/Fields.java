package dev.ggen.settlement.statement;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The members of a statement, or of an object in it, read as what they must be.
 *
 * @param path where the object stands, as findings name it
 * @param object the object
 */
public record Fields(String path, Json.Obj object) {

    /** The root of a statement. */
    public static Fields of(Json.Obj statement) {
        return new Fields("statement", statement);
    }

    public String text(String name) {
        return switch (object.get(name)) {
            case Json.Str(var value) -> value;
            default -> throw refused(name, "text");
        };
    }

    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public boolean truth(String name) {
        return switch (object.get(name)) {
            case Json.Bool(var value) -> value;
            default -> throw refused(name, "true or false");
        };
    }

    /** An integer; one that is too large for a JSON number is written as text. */
    public BigInteger integer(String name) {
        return switch (object.get(name)) {
            case Json.Int(var value) -> value;
            case Json.Str(var digits) when digits.matches("-?[0-9]{1,60}") -> new BigInteger(digits);
            default -> throw refused(name, "an integer");
        };
    }

    /** An integer that counts something. */
    public long count(String name) {
        BigInteger value = integer(name);
        if (value.signum() < 0 || value.bitLength() >= Long.SIZE) {
            throw refused(name, "a count");
        }
        return value.longValue();
    }

    /** An exact decimal, written as text. */
    public BigDecimal decimal(String name) {
        return switch (object.get(name)) {
            case Json.Str(var digits) when digits.matches("-?[0-9]{1,60}([.][0-9]{1,60})?") -> new BigDecimal(digits);
            default -> throw refused(name, "a plain decimal number in text");
        };
    }

    /** A day, {@code 2026-09-01}. */
    public LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw refused(name, "a date");
        }
    }

    public Fields object(String name) {
        return switch (object.get(name)) {
            case Json.Obj value -> new Fields(path + "." + name, value);
            default -> throw refused(name, "an object");
        };
    }

    public Optional<Fields> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** The objects of a list; none when the member is absent. */
    public List<Fields> list(String name) {
        return switch (object.get(name)) {
            case Json.Arr(var items) ->
                items.stream().map(item -> element(name, item)).toList();
            case Json.Null nothing -> List.of();
            default -> throw refused(name, "a list");
        };
    }

    private Fields element(String name, Json item) {
        return switch (item) {
            case Json.Obj value -> new Fields(path + "." + name + "[]", value);
            default -> throw refused(name, "a list of objects");
        };
    }

    /** The texts of a list; none when the member is absent. */
    public List<String> texts(String name) {
        return switch (object.get(name)) {
            case Json.Arr(var items) ->
                items.stream()
                        .map(item -> switch (item) {
                            case Json.Str(var value) -> value;
                            default -> throw refused(name, "a list of texts");
                        })
                        .toList();
            case Json.Null nothing -> List.of();
            default -> throw refused(name, "a list");
        };
    }

    public boolean has(String name) {
        return !(object.get(name) instanceof Json.Null);
    }

    private FindingsException refused(String name, String kind) {
        return new FindingsException(
                Finding.red("statement-not-readable", path + "." + name + " is not " + kind + ", or is missing")
                        .withAllowed("a statement in format ggen-statement/1"));
    }
}
