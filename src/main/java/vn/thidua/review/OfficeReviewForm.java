package vn.thidua.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentView;
import vn.thidua.example.ExampleKind;
import vn.thidua.plan.Coded;
import vn.thidua.plan.PeriodKind;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportParts;
import vn.thidua.report.Submission;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.ReportContent;

/** What the form of an office's review shows: what the office is asked, and what it reported before. */
@Component
class OfficeReviewForm {

    static final String MISSING = "chưa có số liệu";

    private static final int MOST_FILES = 20;

    private final ReviewBasis basis;
    private final SubmissionStore store;

    OfficeReviewForm(ReviewBasis basis, SubmissionStore store) {
        this.basis = basis;
        this.store = store;
    }

    record Named(String id, String name) {}

    record Line(String id, String name, String unit) {}

    /** What the office is asked about its review, and what it reported before. */
    Map<String, Object> asked(String obligation) {
        ReviewBasis.Basis asked = basis.of(obligation);
        var review = new LinkedHashMap<String, Object>();
        review.put("officeName", asked.office().name());
        review.put(
                "outline",
                asked.outline().stream().map(ReportParts.SectionInfo::of).toList());
        review.put("figureGroups", figureGroups(asked));
        review.put("hasFigures", !asked.figures().isEmpty());
        review.put("beforeTitle", beforeTitle(asked));
        review.put("actualTitle", Texts.asTitle("thực hiện " + asked.runningTitle()));
        review.put("estimateTitle", PeriodKind.NAM.estimateTitle());
        review.put("earlier", earlier(asked));
        review.put(
                "targets", asked.targets().stream().map(OfficeReviewForm::line).toList());
        review.put(
                "criteria",
                asked.criteria().stream()
                        .map(each -> new Line(each.id(), each.text(), null))
                        .toList());
        review.put("hasTargets", !asked.targets().isEmpty());
        review.put("hasCriteria", !asked.criteria().isEmpty());
        review.put("verdicts", named(Verdict.values()));
        review.put("exampleKinds", named(ExampleKind.values()));
        review.put(
                "meeting", store.meeting(obligation).map(OfficeReviewForm::said).orElse(null));
        review.put("limits", Map.of("sectionChars", ReportCheck.SECTION, "attachments", MOST_FILES));
        return review;
    }

    private static List<Named> named(Coded[] values) {
        return Stream.of(values)
                .map(each -> new Named(each.code(), each.label()))
                .toList();
    }

    /** "Đã tổ chức ngày 25/09/2025 tại Hội trường". */
    static String said(OwnMeeting meeting) {
        return meeting.heldOn() == null
                ? "Không tổ chức riêng: " + meeting.reason()
                : "Đã tổ chức ngày %s tại %s".formatted(VietnamTime.format(meeting.heldOn()), meeting.place());
    }

    private static Line line(ReviewBasis.AskedTarget asked) {
        String reported = asked.accepted() == null
                ? "chưa có số liệu đã báo cáo"
                : "năm %d đã báo cáo: %s"
                        .formatted(asked.year(), ReviewCheck.withUnit(asked.accepted(), asked.target()));
        return new Line(
                asked.target().id(),
                "%s (%s; %s)".formatted(asked.target().name(), ReviewCheck.required(asked.target()), reported),
                asked.target().unit());
    }

    static List<ReportParts.FigureGroupInfo> figureGroups(ReviewBasis.Basis asked) {
        return asked.figures().isEmpty()
                ? List.of()
                : ReportParts.figureGroups(
                        asked.plan(),
                        asked.office(),
                        asked.lastYear()
                                .map(year -> year.getValue().content().figures())
                                .orElse(Map.of()));
    }

    static String beforeTitle(ReviewBasis.Basis asked) {
        return asked.lastYear().map(year -> "Năm " + year.getKey()).orElse(PeriodKind.NAM.beforeTitle());
    }

    /** The accepted annual figures of each year of the phase; a year without a report says so. */
    private static DocumentView earlier(ReviewBasis.Basis asked) {
        List<Integer> years = ReviewBasis.years(asked);
        if (asked.figures().isEmpty() || years.isEmpty()) {
            return null;
        }
        var columns = new ArrayList<>(List.of("Số liệu", "Đơn vị tính"));
        years.forEach(year -> columns.add("Năm " + year));
        return new DocumentView(
                "Số liệu các năm trong giai đoạn",
                "Theo báo cáo năm đã được tiếp nhận",
                List.of(),
                List.of(new DocumentView.Table(
                        null,
                        columns,
                        asked.figures().stream()
                                .map(figure -> {
                                    var row = new ArrayList<>(List.of(figure.name(), figure.unit()));
                                    years.forEach(year ->
                                            row.add(answered(asked.annual().get(year), figure.id())));
                                    return (List<String>) row;
                                })
                                .toList())),
                List.of());
    }

    private static String answered(Submission year, String figure) {
        return Optional.ofNullable(year)
                .map(found -> found.content().figures().get(figure))
                .map(OfficeReviewForm::written)
                .orElse(MISSING);
    }

    private static String written(ReportContent.FigureAnswer answer) {
        return ReportParts.written(answer.answer(), answer.actual());
    }
}
