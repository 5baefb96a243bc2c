package vn.thidua.criteria.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.criteria.domain.CriteriaContent.CommentAnswer;
import vn.thidua.criteria.domain.CriteriaContent.Criterion;
import vn.thidua.plan.Criteria;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Checks a set of criteria as somebody typed it. Points are optional: no plan asks for them (office practice 5.14); where they
 * are used, those of every subject group add up to {@value #POINTS}, because each group is assessed by itself.
 */
public final class CriteriaCheck {

    /** Points of one subject group in all (assumed: the usual scale). */
    public static final int POINTS = 100;

    /** Most criteria in one set. */
    public static final int CRITERIA = 300;

    /** Longest text of a criterion, in characters. */
    public static final int TEXT = 2_000;

    public static final int UNIT = 100;
    public static final int EVIDENCE = 1_000;
    private static final int DECIMALS = 2;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Plan plan;
    private final LocalDate today;

    public CriteriaCheck(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /**
     * Checks the criteria and the day on which they are to count.
     *
     * @return the content as it is kept: trimmed, numbered, in the plan's order
     * @throws Refusal naming the first thing that is wrong
     */
    public CriteriaContent check(CriteriaContent typed) {
        if (typed.criteria().isEmpty()) {
            throw new Refusal("Chưa có tiêu chí nào; hãy nhập ít nhất một tiêu chí rồi gửi lại.");
        }
        if (typed.criteria().size() > CRITERIA) {
            throw Refusal.of(
                    "Bộ tiêu chí có %d tiêu chí, vượt quá %d; hãy gộp các tiêu chí nhỏ hoặc đưa vào tệp kèm theo.",
                    typed.criteria().size(), CRITERIA);
        }
        if (typed.inForceFrom() != null && typed.inForceFrom().isBefore(today)) {
            throw Refusal.of(
                    "Ngày áp dụng %s ở trước hôm nay, tiêu chí không áp dụng lùi ngày; hãy để trống hoặc chọn từ ngày %s.",
                    VietnamTime.format(typed.inForceFrom()), VietnamTime.format(today));
        }
        var checked = new ArrayList<Criterion>();
        for (int i = 0; i < typed.criteria().size(); i++) {
            checked.add(check(typed.criteria().get(i), "Tiêu chí số " + (i + 1), typed.weighted()));
        }
        requireDifferent(checked);
        if (typed.weighted()) {
            requireAllPoints(checked);
        }
        return new CriteriaContent(
                typed.inForceFrom(), typed.weighted(), numbered(ordered(checked)), List.of(), typed.attachments());
    }

    /**
     * Checks what became of the comments on the draft.
     *
     * @param comments their numbers
     */
    public static List<CommentAnswer> checkAnswers(List<CommentAnswer> typed, Collection<Integer> comments) {
        Map<Integer, CommentAnswer> given = new HashMap<>();
        typed.forEach(answer -> given.put(answer.comment(), answer));
        return comments.stream()
                .map(number -> {
                    CommentAnswer answer = given.get(number);
                    String label = "Tiếp thu, giải trình ý kiến số " + number;
                    if (answer == null || answer.taken() == null) {
                        throw Refusal.of(
                                "Chưa chọn tiếp thu hay giải trình ý kiến số %d; hãy chọn một trong hai rồi trình.",
                                number);
                    }
                    return new CommentAnswer(
                            number,
                            answer.taken(),
                            answer.taken()
                                    ? Texts.optional(answer.text(), label, Texts.COMMENT)
                                    : Texts.required(answer.text(), label, Texts.COMMENT));
                })
                .toList();
    }

    private Criterion check(Criterion typed, String label, boolean weighted) {
        String group = blankToNull(typed.group());
        if (group == null) {
            throw Refusal.of("%s chưa chọn nhóm đối tượng; hãy chọn nhóm đối tượng áp dụng.", label);
        }
        if (plan.criteria().subjectGroup(group).isEmpty()) {
            throw Refusal.of("%s có nhóm đối tượng không thuộc Kế hoạch; hãy tải lại trang và chọn lại.", label);
        }
        String theme = blankToNull(typed.theme());
        if (theme != null && plan.themes().stream().noneMatch(each -> each.id().equals(theme))) {
            throw Refusal.of("%s có nội dung thi đua không thuộc Kế hoạch; hãy tải lại trang và chọn lại.", label);
        }
        return new Criterion(
                blankToNull(typed.id()),
                group,
                theme,
                Texts.required(typed.text(), label, TEXT),
                Texts.optional(typed.unit(), label + ": đơn vị tính", UNIT),
                Texts.optional(typed.evidence(), label + ": tài liệu minh chứng", EVIDENCE),
                weighted ? weight(typed.weight(), label) : null);
    }

    private static BigDecimal weight(BigDecimal typed, String label) {
        if (typed == null) {
            throw Refusal.of("%s chưa có điểm; hãy nhập điểm, hoặc bỏ chấm điểm cho cả bộ tiêu chí.", label);
        }
        if (typed.signum() <= 0
                || typed.compareTo(BigDecimal.valueOf(POINTS)) > 0
                || typed.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.of(
                    "%s có điểm %s; điểm phải lớn hơn 0, không quá %d và không quá %d chữ số thập phân.",
                    label, Numbers.format(typed), POINTS, DECIMALS);
        }
        return typed.stripTrailingZeros();
    }

    private void requireAllPoints(List<Criterion> criteria) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        criteria.forEach(each -> sums.merge(each.group(), each.weight(), BigDecimal::add));
        sums.forEach((group, sum) -> {
            if (sum.compareTo(BigDecimal.valueOf(POINTS)) != 0) {
                throw Refusal.of(
                        "Tổng điểm của nhóm “%s” là %s; hãy sửa để tổng điểm của mỗi nhóm đối tượng bằng %d.",
                        plan.criteria().subjectGroup(group).orElseThrow().name(), Numbers.format(sum), POINTS);
            }
        });
    }

    private static void requireDifferent(List<Criterion> criteria) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion each = criteria.get(i);
            Integer before = seen.put(each.group() + "/" + each.theme() + "/" + normal(each.text()), i + 1);
            if (before != null) {
                throw Refusal.of(
                        "Tiêu chí số %d trùng với tiêu chí số %d; hãy bỏ hoặc sửa một trong hai.", i + 1, before);
            }
        }
    }

    /** Stable: inside a group and theme the typed order stays. */
    private List<Criterion> ordered(List<Criterion> criteria) {
        List<String> groups = plan.criteria().subjectGroups().stream()
                .map(Criteria.SubjectGroup::id)
                .toList();
        List<String> themes = plan.themes().stream().map(each -> each.id()).toList();
        return criteria.stream()
                .sorted(Comparator.comparingInt((Criterion each) -> groups.indexOf(each.group()))
                        .thenComparingInt(each -> each.theme() == null ? themes.size() : themes.indexOf(each.theme())))
                .toList();
    }

    /** Who has an id keeps it, so that a version can be compared with the one before; the others get the next free one. */
    private static List<Criterion> numbered(List<Criterion> criteria) {
        Set<String> taken = new HashSet<>();
        criteria.stream().map(Criterion::id).filter(Objects::nonNull).forEach(taken::add);
        Set<String> used = new HashSet<>();
        var numbered = new ArrayList<Criterion>();
        int next = 1;
        for (Criterion each : criteria) {
            String id = each.id();
            if (id == null || !ID.matcher(id).matches() || !used.add(id)) {
                while (!taken.add("tc-" + next)) {
                    next++;
                }
                id = "tc-" + next;
                used.add(id);
            }
            numbered.add(new Criterion(
                    id, each.group(), each.theme(), each.text(), each.unit(), each.evidence(), each.weight()));
        }
        return numbered;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
