package vn.thidua.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thidua.plan.Recipient;
import vn.thidua.platform.error.Refusal;

/** The lines of a chain's "Nơi nhận" that a drafter chooses; a line's id is its number, counted from 1. */
public final class ChosenRecipients {

    private ChosenRecipients() {}

    /** A line as the form offers it. */
    public record Choice(String id, String name, String purpose, boolean chosen) {}

    /** @param chosen ids chosen before; null: nothing was drafted yet, and every line is meant */
    public static List<Choice> choices(Document document, List<String> chosen) {
        List<Recipient> lines = document.chain().recipients();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    String id = String.valueOf(i + 1);
                    Recipient line = lines.get(i);
                    return new Choice(id, line.name(), line.purpose().label(), chosen == null || chosen.contains(id));
                })
                .toList();
    }

    /**
     * The ids without repetitions.
     *
     * @throws Refusal when one is no line of the chain, or none is chosen where there are lines
     */
    public static List<String> check(Document document, List<String> typed) {
        int known = document.chain().recipients().size();
        Set<String> chosen = new LinkedHashSet<>(typed == null ? List.of() : typed);
        for (String id : chosen) {
            if (!id.matches("[1-9][0-9]{0,3}") || Integer.parseInt(id) > known) {
                throw new Refusal(
                        "Danh sách nơi nhận có mục không thuộc kế hoạch; hãy tải lại trang và chọn lại nơi nhận.");
            }
        }
        if (chosen.isEmpty() && known > 0) {
            throw new Refusal("Chưa chọn nơi nhận; hãy chọn ít nhất một nơi nhận.");
        }
        return List.copyOf(chosen);
    }

    /** The lines with these ids. */
    public static List<Recipient> lines(Document document, List<String> ids) {
        return ids.stream()
                .map(id -> document.chain().recipients().get(Integer.parseInt(id) - 1))
                .toList();
    }
}
