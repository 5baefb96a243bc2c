package vn.thidua.example;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese words without accents, capitals and double blanks: "nguyen van a" finds "Nguyễn Văn A". */
final class SearchKey {

    private SearchKey() {}

    static String of(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D')
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
