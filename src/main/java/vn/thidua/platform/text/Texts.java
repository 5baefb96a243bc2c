package vn.thidua.platform.text;

import java.util.Locale;
import vn.thidua.platform.error.Refusal;

/** What a person typed: trimmed, bounded, required where it must not be empty. */
public final class Texts {

    /** Longest reason or comment, in characters. */
    public static final int COMMENT = 2_000;

    private Texts() {}

    /**
     * @param label what the field is called on the form
     * @return the text without outer blanks; null when there is none
     */
    public static String optional(String text, String label, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        if (trimmed.length() > max) {
            throw Refusal.of(
                    "Mục “%s” dài %d ký tự, vượt quá %d ký tự cho phép; hãy rút gọn rồi gửi lại.",
                    label, trimmed.length(), max);
        }
        return trimmed;
    }

    public static String required(String text, String label, int max) {
        String given = optional(text, label, max);
        if (given == null) {
            throw Refusal.of("Chưa nhập mục “%s”; hãy nhập rồi gửi lại.", label);
        }
        return given;
    }

    /** Words as they begin a line: the first letter large. */
    public static String asTitle(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A label as it stands in the middle of a sentence: its first letter small. */
    public static String inSentence(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
