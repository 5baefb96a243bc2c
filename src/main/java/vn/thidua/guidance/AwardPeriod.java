package vn.thidua.guidance;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.platform.error.Refusal;

/**
 * The years whose achievements are rewarded; both count.
 *
 * @param from first year
 * @param to last year, which may not be over yet: achievements then count "tính đến thời điểm xét"
 */
public record AwardPeriod(int from, int to) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:\\s*[-–]\\s*(20\\d{2}))?");

    /**
     * Reads {@code 2024} or {@code 2023-2025}.
     *
     * @throws Refusal when it has another form or ends before it begins
     */
    public static AwardPeriod parse(String typed) {
        Matcher form = FORM.matcher(typed == null ? "" : typed.strip());
        if (form.matches()) {
            int from = Integer.parseInt(form.group(1));
            int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
            if (from <= to) {
                return new AwardPeriod(from, to);
            }
        }
        throw Refusal.of(
                "Kỳ xét khen thưởng “%s” không đúng; hãy nhập một năm (ví dụ 2024) hoặc khoảng năm (ví dụ 2023-2025).",
                typed == null ? "" : typed.strip());
    }

    /** {@code 2024} or {@code 2023-2025}, as ids write it. */
    public String code() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    /** "năm 2024", "giai đoạn 2023 - 2025". */
    public String label() {
        return from == to ? "năm " + from : "giai đoạn %d - %d".formatted(from, to);
    }

    public LocalDate firstDay() {
        return LocalDate.of(from, 1, 1);
    }

    /** Whether all of the other period lies in this one. */
    public boolean contains(AwardPeriod other) {
        return from <= other.from && other.to <= to;
    }
}
