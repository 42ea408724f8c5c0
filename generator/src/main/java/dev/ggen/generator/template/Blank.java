package dev.ggen.generator.template;

/** White space as Unicode's {@code White_Space} property has it; the JDK's own notions leave out some or add others. */
final class Blank {
    private Blank() {}

    static boolean is(int character) {
        return switch (character) {
            case ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> (character >= 0x09 && character <= 0x0D) || (character >= 0x2000 && character <= 0x200A);
        };
    }

    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static String trim(String text) {
        return trimEnd(trimStart(text));
    }
}
