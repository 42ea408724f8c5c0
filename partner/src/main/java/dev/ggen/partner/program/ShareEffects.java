package dev.ggen.partner.program;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.ShareEffect.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares two versions of a program by what partners may be given, so that nobody cuts a share unseen. */
public final class ShareEffects {
    private ShareEffects() {}

    /** All effects, in the order of the earlier version's types and streams, then what is new. */
    public static List<ShareEffect> of(Program before, Program after) {
        List<ShareEffect> effects = new ArrayList<>();
        for (AgreementType type : before.agreementTypes()) {
            Optional<AgreementType> now = after.agreementType(type.id());
            for (RevenueStream stream : type.streams()) {
                Optional<RevenueStream> left = now.flatMap(known -> known.stream(stream.id()));
                (left.isPresent() ? changed(type, stream, left.get()) : removed(type, stream)).ifPresent(effects::add);
            }
        }
        for (AgreementType type : after.agreementTypes()) {
            Optional<AgreementType> earlier = before.agreementType(type.id());
            type.streams().stream()
                    .filter(stream ->
                            earlier.flatMap(known -> known.stream(stream.id())).isEmpty())
                    .map(stream -> effect(Direction.GRANT, type, stream, "is new"))
                    .forEach(effects::add);
        }
        return effects;
    }

    private static Optional<ShareEffect> removed(AgreementType type, RevenueStream stream) {
        return Optional.of(effect(Direction.CUT, type, stream, "is no longer shared"));
    }

    private static Optional<ShareEffect> changed(AgreementType type, RevenueStream before, RevenueStream after) {
        Bounds old = Bounds.ofPartner(before);
        Bounds now = Bounds.ofPartner(after);
        if (old.equals(now)) {
            return Optional.empty();
        }
        boolean isLess = now.low().compareTo(old.low()) < 0 || now.high().compareTo(old.high()) < 0;
        String words = "partners get " + now.words() + ", " + old.words() + " before";
        return Optional.of(effect(isLess ? Direction.CUT : Direction.GRANT, type, before, words));
    }

    private static ShareEffect effect(Direction direction, AgreementType type, RevenueStream stream, String words) {
        return new ShareEffect(direction, type.id(), stream.id(), type.label() + ", " + stream.label() + ": " + words);
    }

    /** The least and the most that a partner may be given: what all ranges leave it. */
    private record Bounds(Rate low, Rate high) {
        private static final Rate NOTHING = Rate.of("0");
        private static final Rate ALL = Rate.of("1");

        static Bounds ofPartner(RevenueStream stream) {
            return Stream.of(Party.values())
                    .map(receiver -> widest(stream, receiver))
                    .reduce(new Bounds(NOTHING, ALL), Bounds::narrowed);
        }

        /** Ranges of one receiver are alternatives: the widest counts. */
        private static Bounds widest(RevenueStream stream, Party receiver) {
            List<Bounds> alternatives = stream.ranges().stream()
                    .filter(range -> range.receiver() == receiver)
                    .map(Bounds::ofPartner)
                    .toList();
            return alternatives.stream().reduce(Bounds::widened).orElse(new Bounds(NOTHING, ALL));
        }

        private static Bounds ofPartner(ShareRange range) {
            return switch (range.receiver()) {
                case PARTNER -> new Bounds(range.minimum(), range.maximum());
                case VENDOR ->
                    new Bounds(range.maximum().complement(), range.minimum().complement());
            };
        }

        private Bounds narrowed(Bounds other) {
            return new Bounds(greater(low, other.low), lesser(high, other.high));
        }

        private Bounds widened(Bounds other) {
            return new Bounds(lesser(low, other.low), greater(high, other.high));
        }

        private static Rate greater(Rate one, Rate other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private static Rate lesser(Rate one, Rate other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        String words() {
            return low.equals(high) ? low.percent() : low.percent() + " to " + high.percent();
        }
    }
}
