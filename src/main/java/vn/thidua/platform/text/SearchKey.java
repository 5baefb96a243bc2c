package vn.thidua.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vietnamese words as they are compared: without marks, capitals and double blanks. "nguyen van a" finds "Nguyễn Văn A"; hằng and
 * hàng, Ủy and Uỷ, Đắk and Đăk, old and new places of the tone mark fall together (office-practice 6).
 */
public final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    /** The text as a whole, its signs kept; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        // ð and Ð are no letters of Vietnamese, but old keyboards type them for đ and Đ
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('Ð', 'D')
                .toLowerCase(Locale.ROOT);
        return BLANKS.matcher(MARKS.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The words of the text, without any sign. */
    public static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of the texts with one blank between them, as the database keeps them; texts may be null. */
    public static String wordsOf(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> words(text).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What PostgreSQL's text search looks for: every word of the text, the beginning of a word is enough; null without a word. */
    public static String query(String text) {
        List<String> words = words(text);
        return words.isEmpty()
                ? null
                : words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
