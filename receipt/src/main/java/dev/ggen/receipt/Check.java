package dev.ggen.receipt;

/**
 * One thing that was checked, with its light (Andon) and a sentence.
 *
 * @param name what was checked, in a word or two: {@code signature}
 * @param words what was found, in one line: what strangers wrote into it can't break it or steer a terminal
 */
public record Check(String name, Severity severity, String words) {
    public Check {
        if (name.isBlank() || words.isBlank()) {
            throw new IllegalArgumentException("a check has a name and says what it found");
        }
        words = Shown.inLine(words);
    }

    public static Check green(String name, String words) {
        return new Check(name, Severity.GREEN, words);
    }

    public static Check yellow(String name, String words) {
        return new Check(name, Severity.YELLOW, words);
    }

    public static Check red(String name, String words) {
        return new Check(name, Severity.RED, words);
    }

    /** With the finding's light; its words are the message, its places, what is allowed and the hint. */
    public static Check of(String name, Finding finding) {
        StringBuilder words = new StringBuilder(finding.message());
        if (!finding.places().isEmpty()) {
            words.append(" [")
                    .append(String.join(
                            ", ", finding.places().stream().map(Place::toString).toList()))
                    .append(']');
        }
        if (!finding.allowed().isEmpty()) {
            words.append("; allowed: ").append(finding.allowed());
        }
        if (!finding.hint().isEmpty()) {
            words.append("; ").append(finding.hint());
        }
        return new Check(name, finding.severity(), words.toString());
    }

    /** Green with the signers' names, or red with the refusal. */
    public static Check of(String name, Verdict<?> verdict) {
        return switch (verdict) {
            case Verdict.Verified<?> verified -> green(name, "signed by " + verified.names());
            case Verdict.Refused<?> refused -> of(name, refused.finding());
        };
    }

    Json.Obj toJson() {
        return Json.object()
                .put("name", name)
                .put("severity", severity.word())
                .put("words", words)
                .build();
    }
}
