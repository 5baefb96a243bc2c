package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thidua.platform.time.VietnamTime;

/** What must hold for the reviews of a plan: each in its phase, each office asked once, each report with a way to be signed. */
final class ReviewRules {

    /** Counts only for dates of every year, which are refused here. */
    private static final int ANY_YEAR = 2024;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PlanProblems problems;
    private final Plan plan;

    private ReviewRules(PlanProblems problems, Plan plan) {
        this.problems = problems;
        this.plan = plan;
    }

    static void check(PlanProblems problems, Plan plan) {
        var rules = new ReviewRules(problems, plan);
        for (int i = 0; i < plan.reviews().size(); i++) {
            rules.check("reviews[" + i + "]", plan.reviews().get(i));
            rules.checkAgainstEarlier(
                    "reviews[" + i + "]", plan.reviews().get(i), plan.reviews().subList(0, i));
        }
    }

    private void check(String at, Review review) {
        checkDates(at, review);
        problems.require(
                !review.absorbsAnnual()
                        || (plan.reporting() != null
                                && plan.reporting().period(PeriodKind.NAM).isPresent()),
                at + ".absorbs_annual",
                "Kế hoạch không quy định báo cáo năm nên không có báo cáo nào để thay; hãy bỏ absorbs_annual.");
        problems.require(
                !review.absorbsAnnual() || review.year().isPresent(),
                at + ".absorbs_annual",
                "đợt không ghi ngày nào nên không biết thay báo cáo của năm nào; hãy ghi hold_by hoặc figures_until.");
        problems.require(
                review.tolerance() == null
                        || (review.tolerance().signum() >= 0
                                && review.tolerance().compareTo(WHOLE) <= 0),
                at + ".tolerance",
                "mức sai lệch cho phép phải từ 0 đến 100 (%).");
        problems.require(
                !review.councilOpinion() || plan.council() != null,
                at + ".council_opinion",
                "Kế hoạch không ghi Hội đồng (council) để lấy ý kiến; hãy ghi council hoặc bỏ council_opinion.");
        checkDocuments(at, review);
    }

    private void checkDates(String at, Review review) {
        if (review.holdBy().yearly()) {
            problems.add(at + ".hold_by", "đợt sơ kết, tổng kết phải ghi rõ năm, ví dụ 2025-Q3.");
        }
        Optional<Phase> phase = plan.phases().stream()
                .filter(each -> each.id().equals(review.phase()))
                .findFirst();
        Optional<LocalDate> start = phase.flatMap(each -> each.starts().firstDay(ANY_YEAR));
        Optional<LocalDate> end = phase.flatMap(each -> each.ends().lastDay(ANY_YEAR));
        requireNotBefore(at + ".hold_by", day(review.holdBy()), start, "ngày bắt đầu giai đoạn");
        Optional<LocalDate> figures = day(review.figuresUntil());
        requireNotBefore(at + ".figures_until", figures, start, "ngày bắt đầu giai đoạn");
        figures.filter(until -> end.isPresent() && until.isAfter(end.get()))
                .ifPresent(until -> problems.add(
                        at + ".figures_until",
                        "ngày %s đứng sau ngày kết thúc giai đoạn %s.",
                        VietnamTime.format(until),
                        VietnamTime.format(end.get())));
        if (review.closes() != null) {
            problems.require(
                    review.level() == ReviewLevel.DON_VI,
                    at + ".closes",
                    "ngày chốt chỉ ghi ở dòng của các đơn vị (level: don-vi).");
            requireNotBefore(
                    at + ".closes", day(review.closes()), review.reportBy().lastDay(ANY_YEAR), "thời hạn báo cáo");
        }
    }

    private void checkDocuments(String at, Review review) {
        if (review.level() == ReviewLevel.CAP_TREN) {
            problems.require(
                    review.document() == null,
                    at + ".document",
                    "đợt do cấp trên tổ chức thì không trình ký ở đây; hãy bỏ document.");
            return;
        }
        Reporting reporting = plan.reporting();
        problems.require(
                review.document() != null || reporting != null,
                at + ".document",
                "Kế hoạch không có trình tự báo cáo để dùng chung; hãy ghi trình tự ký của báo cáo sơ kết, tổng kết.");
        if (review.document() == null) {
            return;
        }
        problems.require(
                reporting == null
                        || (!review.document().equals(reporting.document())
                                && reporting.upward().stream()
                                        .noneMatch(row -> row.document().equals(review.document()))),
                at + ".document",
                "trình tự này là của báo cáo định kỳ; hãy ghi một trình tự riêng, hoặc bỏ document để dùng chung.");
        plan.findSigning(review.document())
                .filter(chain -> review.level() == ReviewLevel.DON_VI && !chain.dependsOnOffice())
                .ifPresent(chain -> problems.require(
                        review.heldBy().equals(List.of(chain.body())),
                        at + ".document",
                        "mỗi đơn vị ký báo cáo của mình nên body của signing.%s phải là $don-vi."
                                .formatted(chain.document())));
    }

    /** One row per level; offices may be asked in several rows, each office in one of them. */
    private void checkAgainstEarlier(String at, Review review, List<Review> earlier) {
        List<Review> same = earlier.stream().filter(review::sameReview).toList();
        for (Review other : same) {
            if (other.level() == review.level()) {
                if (review.level() == ReviewLevel.DON_VI) {
                    checkOfficesDiffer(at, review, other);
                } else {
                    problems.add(
                            at + ".level",
                            "giai đoạn “%s” đã có đợt %s của cấp này (%s), mỗi cấp chỉ ghi một dòng.",
                            review.phase(),
                            review.kind().label().toLowerCase(Locale.ROOT),
                            other.id());
                }
            }
        }
        plan.reviews().stream()
                .filter(other -> review.level() == ReviewLevel.CAP_BAN_HANH
                        && other.level() == ReviewLevel.DON_VI
                        && review.sameReview(other))
                .flatMap(other -> other.reportBy().lastDay(ANY_YEAR).stream())
                .max(LocalDate::compareTo)
                .ifPresent(offices -> requireNotBefore(
                        at + ".report_by",
                        review.reportBy().lastDay(ANY_YEAR),
                        Optional.of(offices),
                        "thời hạn báo cáo của các đơn vị"));
    }

    private void checkOfficesDiffer(String at, Review review, Review other) {
        Set<String> asked = members(other);
        members(review).stream()
                .filter(asked::contains)
                .sorted()
                .findFirst()
                .ifPresent(office -> problems.add(
                        at + ".held_by",
                        "“%s” đã có ở dòng %s; mỗi đơn vị chỉ ghi trong một dòng của đợt.",
                        office,
                        other.id()));
    }

    private Set<String> members(Review review) {
        Set<String> wanted = new HashSet<>(review.heldBy());
        plan.groups().stream()
                .filter(group -> review.heldBy().contains(group.id()))
                .forEach(group -> wanted.addAll(group.members()));
        Set<String> members = new HashSet<>();
        plan.offices().stream()
                .filter(office ->
                        wanted.contains(office.id()) || office.sets().stream().anyMatch(wanted::contains))
                .forEach(office -> members.add(office.id()));
        return members;
    }

    private static Optional<LocalDate> day(Deadline date) {
        return date.yearly() ? Optional.empty() : PlanVersions.dayOf(date, ANY_YEAR);
    }

    private void requireNotBefore(String path, Optional<LocalDate> date, Optional<LocalDate> bound, String boundName) {
        date.filter(day -> bound.isPresent() && day.isBefore(bound.get()))
                .ifPresent(day -> problems.add(
                        path,
                        "ngày %s đứng trước %s %s.",
                        VietnamTime.format(day),
                        boundName,
                        VietnamTime.format(bound.get())));
    }
}
