package dev.ggen.generator.plan;

import dev.ggen.generator.query.Row;
import dev.ggen.generator.query.Rows;
import dev.ggen.generator.spec.Term;
import dev.ggen.generator.template.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a template sees of an answer: booleans and integers typed, decimals and doubles as floating point, all else as text. A
 * language tag is dropped, an unbound column is absent, and a literal that isn't of its type stays text.
 */
final class CellValue {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> INTEGERS = Set.of(
            "integer",
            "int",
            "long",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "nonPositiveInteger",
            "negativeInteger",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort",
            "unsignedByte");
    private static final Set<String> REALS = Set.of("decimal", "double", "float");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern REAL = Pattern.compile("[+-]?([0-9]++(\\.[0-9]*+)?+|\\.[0-9]++)([eE][+-]?[0-9]++)?+");

    private CellValue() {}

    static Value.Arr rows(Rows rows) {
        return Value.of(rows.rows().stream().map(CellValue::row).toList());
    }

    static Value.Obj row(Row row) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        for (String column : row.columns()) {
            row.get(column).ifPresent(term -> members.put(column, of(term)));
        }
        return new Value.Obj(members);
    }

    static Value of(Term term) {
        return term instanceof Term.Literal literal ? literal(literal) : Value.of(term.text());
    }

    private static Value literal(Term.Literal literal) {
        String lexical = literal.lexical();
        String type = literal.datatype().startsWith(XSD) ? literal.datatype().substring(XSD.length()) : "";
        if (type.equals("boolean") && lexical.matches("true|false|1|0")) {
            return Value.of(lexical.equals("true") || lexical.equals("1"));
        }
        if (INTEGERS.contains(type) && INTEGER.matcher(lexical).matches()) {
            BigInteger number = new BigInteger(lexical);
            return number.bitLength() < Long.SIZE ? new Value.Int(number) : Value.of(lexical);
        }
        if (REALS.contains(type) && REAL.matcher(lexical).matches()) {
            double number = Double.parseDouble(lexical);
            return Double.isFinite(number) ? Value.of(number) : Value.of(lexical);
        }
        return Value.of(lexical);
    }
}
