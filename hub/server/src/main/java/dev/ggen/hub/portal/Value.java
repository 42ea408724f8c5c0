package dev.ggen.hub.portal;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What stands in a table's cell, beside a fact's name, in an explanation. Pages give values; how they look is decided once. */
public sealed interface Value {
    /**
     * Words.
     *
     * @param note a quieter second line; empty for none
     */
    record Text(String text, String note) implements Value {}

    /** Words that lead to a page. */
    record Link(String text, String href, String note) implements Value {}

    /** Money. In a column the currency is the column's unit; elsewhere it follows the figure. */
    record Money(Amount amount) implements Value {}

    /** How many. */
    record Count(long count) implements Value {}

    /** A share: 0.175 is shown as 17.5 %. */
    record Rate(BigDecimal fraction) implements Value {}

    /**
     * A day.
     *
     * @param note a quieter second line; empty for none
     */
    record Day(LocalDate day, String note) implements Value {}

    /**
     * A point in time, shown by UTC.
     *
     * @param note a quieter second line; empty for none
     */
    record Moment(Instant instant, String note) implements Value {}

    /** A state. */
    record Marked(Badge badge) implements Value {}

    /** A mail address, which breaks between its parts where it has to. */
    record Mail(String address) implements Value {
        /** In order, each with the sign before it. */
        public List<String> parts() {
            return List.of(address.split("(?=[@.])"));
        }
    }

    /** A digest: shortened, whole on copying. */
    record Hash(String digest) implements Value {}

    /** Code, an id, a path: set in monospace. */
    record Code(String text) implements Value {}

    /** What a program, an agreement or a check says, in its language; a note beside it is the page's own. */
    record Stated(Value value) implements Value {
        /** What is said, without the note. */
        public Value words() {
            return value instanceof Text text ? Value.text(text.text()) : value;
        }

        /** The note; empty for none. */
        public String note() {
            return value instanceof Text text ? text.note() : "";
        }
    }

    /** Days, from the first to the last. */
    record Days(LocalDate first, LocalDate last) implements Value {}

    /** A sentence. */
    record Said(Sentence sentence) implements Value {}

    /** A value with its explanation, opened in place. In a table give the {@link Row} its explanation instead. */
    record Explained(Value value, Why why) implements Value {}

    /** Something that can be done with a row's thing. */
    record Act(Action action) implements Value {}

    /** Nothing, and that is known. */
    record None() implements Value {}

    static Value text(String text) {
        return new Text(text, "");
    }

    static Value text(String text, String note) {
        return new Text(text, note);
    }

    static Value link(String text, String href) {
        return new Link(text, href, "");
    }

    static Value link(String text, String href, String note) {
        return new Link(text, href, note);
    }

    static Value money(Amount amount) {
        return new Money(amount);
    }

    static Value count(long count) {
        return new Count(count);
    }

    static Value rate(BigDecimal fraction) {
        return new Rate(fraction);
    }

    static Value day(LocalDate day) {
        return new Day(day, "");
    }

    static Value day(LocalDate day, String note) {
        return new Day(day, note);
    }

    static Value days(LocalDate first, LocalDate last) {
        return new Days(first, last);
    }

    static Value moment(Instant instant) {
        return new Moment(instant, "");
    }

    static Value moment(Instant instant, String note) {
        return new Moment(instant, note);
    }

    static Value state(Badge badge) {
        return new Marked(badge);
    }

    static Value mail(String address) {
        return new Mail(address);
    }

    static Value hash(String digest) {
        return new Hash(digest);
    }

    static Value code(String text) {
        return new Code(text);
    }

    static Value said(Sentence sentence) {
        return new Said(sentence);
    }

    static Value act(Action action) {
        return new Act(action);
    }

    static Value none() {
        return new None();
    }

    /** The same, as a program, an agreement or a check says it, in whatever language the page is. */
    default Value stated() {
        return new Stated(this);
    }

    /** The same, opening its explanation. */
    default Value because(Why why) {
        return new Explained(this, why);
    }
}
