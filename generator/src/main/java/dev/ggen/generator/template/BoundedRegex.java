package dev.ggen.generator.template;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that end: every look at a character is a step. Look-around and back references, which the language's
 * reference doesn't have, are refused.
 */
final class BoundedRegex {
    private static final Pattern REFUSED = Pattern.compile("\\(\\?(?:[=!]|<[=!])|\\\\[1-9]|\\\\k<");
    private static final int LONGEST = 1000;

    private BoundedRegex() {}

    static boolean finds(String expression, String text, Meter meter) {
        if (expression.length() > LONGEST) {
            throw TemplateError.limit("The regular expression is longer than " + LONGEST + " characters.");
        }
        String plain = expression.replace("\\\\", "");
        if (REFUSED.matcher(plain).find()) {
            throw TemplateError.of(
                    "template-argument", "Regular expressions here have no look-around and no back references.");
        }
        try {
            return Pattern.compile(expression.replace("(?P<", "(?<"))
                    .matcher(new CountedText(text, 0, text.length(), meter))
                    .find();
        } catch (PatternSyntaxException e) {
            throw TemplateError.of(
                    "template-argument", "`" + expression + "` is no regular expression: " + e.getDescription() + ".");
        } catch (StackOverflowError e) {
            throw TemplateError.limit("The text is too long for the regular expression `" + expression + "`.");
        }
    }

    private record CountedText(String text, int start, int end, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            meter.step();
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new CountedText(text, start + from, start + to, meter);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
