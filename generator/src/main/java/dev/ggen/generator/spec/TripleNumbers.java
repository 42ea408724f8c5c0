package dev.ggen.generator.spec;

import java.util.Arrays;

/** Triples of node numbers, each once, in the order in which they come. */
final class TripleNumbers {
    static final int UNKNOWN = -1;

    private static final int FIRST_SLOTS = 64;

    private final Ints subjects;
    private final Ints predicates;
    private final Ints objects;
    private int[] slots;

    TripleNumbers() {
        this(new Ints(), new Ints(), new Ints(), emptySlots(FIRST_SLOTS));
    }

    private TripleNumbers(Ints subjects, Ints predicates, Ints objects, int[] slots) {
        this.subjects = subjects;
        this.predicates = predicates;
        this.objects = objects;
        this.slots = slots;
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }

    TripleNumbers copy() {
        return new TripleNumbers(subjects.copy(), predicates.copy(), objects.copy(), slots.clone());
    }

    /** The number of the triple, which is {@link #size} before the call when it is new. */
    int add(int subject, int predicate, int object) {
        int slot = slot(subject, predicate, object);
        if (slots[slot] != UNKNOWN) {
            return slots[slot];
        }
        int number = size();
        slots[slot] = number;
        subjects.add(subject);
        predicates.add(predicate);
        objects.add(object);
        if (2 * size() > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = emptySlots(slots.length * 2);
        for (int i = 0; i < size(); i++) {
            slots[slot(subject(i), predicate(i), object(i))] = i;
        }
    }

    int find(int subject, int predicate, int object) {
        return slots[slot(subject, predicate, object)];
    }

    private int slot(int subject, int predicate, int object) {
        int slot = hash(subject, predicate, object) & (slots.length - 1);
        while (slots[slot] != UNKNOWN && !is(slots[slot], subject, predicate, object)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean is(int number, int subject, int predicate, int object) {
        return subject(number) == subject && object(number) == object && predicate(number) == predicate;
    }

    private static int hash(int subject, int predicate, int object) {
        int hash = (subject * 0x9E3779B1 + predicate) * 0x85EBCA6B + object;
        hash = (hash ^ (hash >>> 15)) * 0xC2B2AE35;
        return hash ^ (hash >>> 13);
    }

    int subject(int number) {
        return subjects.get(number);
    }

    int predicate(int number) {
        return predicates.get(number);
    }

    int object(int number) {
        return objects.get(number);
    }

    int size() {
        return subjects.size();
    }
}
