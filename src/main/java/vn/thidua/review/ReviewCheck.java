package vn.thidua.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.example.ExampleKind;
import vn.thidua.plan.Coded;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Target;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.ReportContent;

/**
 * Holds what an office typed about a review against what is asked of it and against its own accepted annual reports; the first
 * fault is refused with what to do.
 */
final class ReviewCheck {

    /** Longest name of an example and longest account of it, in characters. */
    private static final int EXAMPLE_NAME = 300;

    private static final int EXAMPLE = 2_000;

    private static final int MOST_EXAMPLES = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReviewBasis.Basis basis;

    ReviewCheck(ReviewBasis.Basis basis) {
        this.basis = basis;
    }

    /** @return the content as it is kept: trimmed, only what belongs to the office */
    ReviewContent check(ReviewContent typed) {
        ReportCheck.requireFewFiles(typed.attachments());
        Map<String, String> sections =
                ReportCheck.sections(basis.outline(), typed.sections(), typed.narrativeFile() != null);
        if (sections.isEmpty() && typed.narrativeFile() == null) {
            throw new Refusal(
                    "Báo cáo chưa có nội dung; hãy nhập ít nhất một mục của đề cương hoặc đính kèm tệp báo cáo.");
        }
        Map<String, ReportContent.FigureAnswer> figures =
                new ReportCheck(basis.plan(), basis.office(), PeriodKind.NAM).figures(basis.figures(), typed.figures());
        return new ReviewContent(
                sections,
                figures,
                targets(typed.targets(), figures),
                criteria(typed.criteria()),
                examples(typed.examples()),
                Texts.optional(typed.proposals(), "Đề xuất, kiến nghị", ReportCheck.SECTION),
                typed.attachments(),
                typed.narrativeFile());
    }

    // ---- targets -------------------------------------------------------------------------------------------------

    private List<ReviewContent.OnTarget> targets(
            List<ReviewContent.OnTarget> typed, Map<String, ReportContent.FigureAnswer> figures) {
        Map<String, ReviewContent.OnTarget> given = once(typed, ReviewContent.OnTarget::id);
        requireKnown(
                given.keySet(),
                basis.targets().stream().map(asked -> asked.target().id()).collect(Collectors.toSet()));
        var kept = new ArrayList<ReviewContent.OnTarget>();
        for (ReviewBasis.AskedTarget asked : basis.targets()) {
            ReviewContent.OnTarget said = given.get(asked.target().id());
            if (said == null || said.verdict() == null) {
                throw Refusal.of(
                        "Chưa tự đánh giá chỉ tiêu thi đua “%s”; hãy chọn Đạt, Chưa đạt hoặc Không thuộc phạm vi.",
                        asked.target().name());
            }
            kept.add(target(asked, said, figures));
        }
        return kept;
    }

    private ReviewContent.OnTarget target(
            ReviewBasis.AskedTarget asked,
            ReviewContent.OnTarget said,
            Map<String, ReportContent.FigureAnswer> figures) {
        String name = asked.target().name();
        var trimmed = new ReviewContent.OnTarget(
                said.id(),
                said.verdict(),
                said.reached(),
                Texts.optional(said.comment(), "Nhận xét (" + name + ")", Texts.COMMENT),
                Texts.optional(said.explanation(), "Giải trình (" + name + ")", Texts.COMMENT));
        if (asked.accepted() != null && trimmed.explanation() == null) {
            requireSameValue(asked, trimmed);
            requireSameVerdict(asked, trimmed, figures.get(asked.figure()));
        }
        return trimmed;
    }

    private void requireSameValue(ReviewBasis.AskedTarget asked, ReviewContent.OnTarget said) {
        BigDecimal accepted = asked.accepted();
        if (said.reached() == null) {
            return;
        }
        BigDecimal allowed = accepted.abs().multiply(basis.row().tolerancePercent());
        if (said.reached().subtract(accepted).abs().multiply(HUNDRED).compareTo(allowed) > 0) {
            throw Refusal.of(
                    "Chỉ tiêu thi đua “%s” năm %d: đơn vị nhập %s nhưng báo cáo năm đã tiếp nhận là %s, chênh quá %s%%; hãy sửa lại hoặc nhập giải trình ở cùng dòng.",
                    asked.target().name(),
                    asked.year(),
                    withUnit(said.reached(), asked.target()),
                    withUnit(accepted, asked.target()),
                    Numbers.format(basis.row().tolerancePercent()));
        }
    }

    /** @param running what the office reports of the running year, or null: a target may be reached only now */
    private void requireSameVerdict(
            ReviewBasis.AskedTarget asked, ReviewContent.OnTarget said, ReportContent.FigureAnswer running) {
        if (said.verdict() == Verdict.KHONG_THUOC_PHAM_VI) {
            throw contradiction(asked, said);
        }
        List<BigDecimal> values = Stream.of(
                        Stream.ofNullable(said.reached() == null ? asked.accepted() : said.reached()),
                        running == null || running.answer() != Answer.SO_LIEU
                                ? Stream.<BigDecimal>empty()
                                : Stream.of(running.actual(), running.estimate()))
                .flatMap(each -> each)
                .toList();
        boolean reached = said.verdict() == Verdict.DAT;
        if (judged(asked.target()) && values.stream().noneMatch(value -> meets(asked.target(), value) == reached)) {
            throw contradiction(asked, said);
        }
    }

    private static Refusal contradiction(ReviewBasis.AskedTarget asked, ReviewContent.OnTarget said) {
        return Refusal.of(
                "Chỉ tiêu thi đua “%s” (%s): đơn vị tự đánh giá “%s” nhưng báo cáo năm %d đã tiếp nhận là %s; hãy sửa lại hoặc nhập giải trình ở cùng dòng.",
                asked.target().name(),
                required(asked.target()),
                said.verdict().label(),
                asked.year(),
                withUnit(asked.accepted(), asked.target()));
    }

    private static boolean judged(Target target) {
        return switch (target.comparator()) {
            case BANG, TOI_THIEU, TOI_DA, DUOI -> target.value() != null;
            case KHOANG -> target.from() != null || target.to() != null;
            case HOAN_THANH -> false;
        };
    }

    private static boolean meets(Target target, BigDecimal value) {
        return switch (target.comparator()) {
            case BANG -> value.compareTo(target.value()) == 0;
            case TOI_THIEU -> value.compareTo(target.value()) >= 0;
            case TOI_DA -> value.compareTo(target.value()) <= 0;
            case DUOI -> value.compareTo(target.value()) < 0;
            case KHOANG ->
                (target.from() == null || value.compareTo(target.from()) >= 0)
                        && (target.to() == null || value.compareTo(target.to()) <= 0);
            case HOAN_THANH -> true;
        };
    }

    /** What the accepted figure alone says, for the first text; null where nothing can be judged. */
    static Verdict suggested(ReviewBasis.AskedTarget asked) {
        return asked.accepted() == null || !judged(asked.target())
                ? null
                : meets(asked.target(), asked.accepted()) ? Verdict.DAT : Verdict.CHUA_DAT;
    }

    /** "tối thiểu 80 %", "từ 10 đến 20 %", "hoàn thành". */
    static String required(Target target) {
        String how = Texts.inSentence(target.comparator().label());
        return switch (target.comparator()) {
            case KHOANG ->
                "từ %s đến %s %s"
                        .formatted(
                                target.from() == null ? "…" : Numbers.format(target.from()),
                                target.to() == null ? "…" : Numbers.format(target.to()),
                                target.unit());
            case HOAN_THANH -> how;
            default -> target.value() == null ? how : how + " " + withUnit(target.value(), target);
        };
    }

    static String withUnit(BigDecimal value, Target target) {
        return "%".equals(target.unit()) ? Numbers.format(value) + "%" : Numbers.format(value) + " " + target.unit();
    }

    // ---- criteria, examples --------------------------------------------------------------------------------------

    private List<ReviewContent.OnCriterion> criteria(List<ReviewContent.OnCriterion> typed) {
        Map<String, ReviewContent.OnCriterion> given = once(typed, ReviewContent.OnCriterion::id);
        requireKnown(
                given.keySet(),
                basis.criteria().stream().map(ReviewBasis.AskedCriterion::id).collect(Collectors.toSet()));
        var kept = new ArrayList<ReviewContent.OnCriterion>();
        for (ReviewBasis.AskedCriterion asked : basis.criteria()) {
            ReviewContent.OnCriterion said = given.get(asked.id());
            if (said == null || said.verdict() == null) {
                throw Refusal.of(
                        "Chưa tự đánh giá tiêu chí “%s”; hãy chọn Đạt, Chưa đạt hoặc Không thuộc phạm vi.",
                        asked.text());
            }
            kept.add(new ReviewContent.OnCriterion(
                    said.id(),
                    said.verdict(),
                    Texts.optional(said.comment(), "Nhận xét (" + asked.text() + ")", Texts.COMMENT)));
        }
        return kept;
    }

    private static List<ReviewContent.WorthSpreading> examples(List<ReviewContent.WorthSpreading> typed) {
        if (typed.size() > MOST_EXAMPLES) {
            throw Refusal.of("Đề xuất tối đa %d điển hình, mô hình; hãy bỏ bớt.", MOST_EXAMPLES);
        }
        return typed.stream()
                .map(each -> new ReviewContent.WorthSpreading(
                        kind(each.kind()),
                        Texts.required(each.name(), "Tên điển hình, mô hình", EXAMPLE_NAME),
                        Texts.required(each.content(), "Nội dung, cách làm, kết quả", EXAMPLE)))
                .toList();
    }

    private static String kind(String code) {
        return Stream.of(ExampleKind.values())
                .map(Coded::code)
                .filter(each -> each.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("Chưa chọn loại điển hình; hãy chọn một loại."));
    }

    private static <T> Map<String, T> once(List<T> typed, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        typed.forEach(each -> {
            if (id.apply(each) == null || !ids.add(id.apply(each))) {
                throw notAsked();
            }
        });
        return typed.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static void requireKnown(Set<String> typed, Set<String> known) {
        if (!known.containsAll(typed)) {
            throw notAsked();
        }
    }

    private static Refusal notAsked() {
        return new Refusal("Phần tự đánh giá có dòng không thuộc phần của đơn vị; hãy tải lại trang và gửi lại.");
    }
}
