package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the parts of a text say, whether read from a form as typed ("1.234,5") or from the content as kept (1234.5). */
public final class WrittenParts {

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A text without regard to blanks and to how letters are composed; nothing when it is empty. */
    public WrittenParts text(String part, JsonNode text) {
        return said(part, normal(text));
    }

    /** Whatever the field holds. */
    public WrittenParts field(String part, JsonNode value) {
        return said(part, value.isTextual() ? normal(value) : value.isEmpty() ? "" : value.toString());
    }

    /** Files by their ids, from ids as kept or from entries as the form lists them. */
    public WrittenParts files(String part, JsonNode files) {
        Iterable<JsonNode> each = files.isArray() ? files : List.of(files);
        return said(
                part,
                StreamSupport.stream(each.spliterator(), false)
                        .map(file -> file.isObject() ? file.path("id").asText() : file.asText(""))
                        .filter(id -> !id.isEmpty() && !id.equals("null"))
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    public WrittenParts said(String part, String words) {
        if (words != null && !words.isEmpty()) {
            parts.merge(part, words, (first, second) -> first + "\n" + second);
        }
        return this;
    }

    public Map<String, String> all() {
        return parts;
    }

    public static String normal(JsonNode text) {
        return text.isTextual()
                ? Normalizer.normalize(text.asText(), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip()
                : "";
    }

    /** A number in one way of writing, whether it is one or was typed in the Vietnamese way. */
    public static String number(JsonNode number) {
        if (number.isNumber()) {
            return plain(number.decimalValue());
        }
        String typed = number.asText("").replaceAll("[\\s%]", "");
        try {
            return typed.isEmpty() || typed.equals("null")
                    ? ""
                    : plain(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        } catch (NumberFormatException e) {
            return typed; // not a number yet: what was typed is what it says
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
