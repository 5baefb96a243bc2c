package vn.thidua.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentView;
import vn.thidua.example.ExampleKind;
import vn.thidua.plan.Coded;
import vn.thidua.plan.PeriodKind;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.Texts;
import vn.thidua.report.ReportParts;

/** An office's review as readers see it. */
@Component
class OfficeReviewView {

    private final ReviewBasis basis;
    private final SubmissionStore store;
    private final Attachments attachments;
    private final ObjectMapper json;

    OfficeReviewView(ReviewBasis basis, SubmissionStore store, Attachments attachments, ObjectMapper json) {
        this.basis = basis;
        this.store = store;
        this.attachments = attachments;
        this.json = json;
    }

    /** @param title of the review */
    DocumentView of(Document document, String title) {
        ReviewContent content = json.convertValue(document.content(), ReviewContent.class);
        ReviewBasis.Basis asked = basis.of(document.subject());
        var sections = new ArrayList<>(
                ReportParts.sections(asked.outline(), content.sections(), content.narrativeFile() != null));
        store.meeting(document.subject())
                .ifPresent(meeting -> sections.add(
                        0,
                        DocumentView.Section.of(
                                "Tổ chức sơ kết, tổng kết của đơn vị", OfficeReviewForm.said(meeting))));
        if (content.proposals() != null) {
            sections.add(DocumentView.Section.of("Đề xuất, kiến nghị", content.proposals())
                    .of("proposals"));
        }
        var tables = new ArrayList<DocumentView.Table>();
        onTargets(asked, content).ifPresent(tables::add);
        onCriteria(asked, content).ifPresent(tables::add);
        if (!content.figures().isEmpty()) {
            tables.addAll(ReportParts.tables(
                    OfficeReviewForm.figureGroups(asked),
                    content.figures(),
                    List.of(
                            OfficeReviewForm.beforeTitle(asked),
                            Texts.asTitle("thực hiện " + asked.runningTitle()),
                            PeriodKind.NAM.estimateTitle())));
        }
        if (!content.examples().isEmpty()) {
            tables.add(new DocumentView.Table(
                            "Điển hình tiên tiến; mô hình hay, cách làm mới",
                            List.of("Loại", "Tên", "Nội dung, cách làm, kết quả"),
                            content.examples().stream()
                                    .map(each -> List.of(
                                            Coded.of(ExampleKind.class, each.kind())
                                                    .label(),
                                            each.name(),
                                            each.content()))
                                    .toList())
                    .of("examples"));
        }
        var files = new ArrayList<>(content.attachments());
        if (content.narrativeFile() != null) {
            files.add(0, content.narrativeFile());
        }
        return new DocumentView(
                "Báo cáo " + Texts.inSentence(title),
                asked.office().name(),
                sections,
                tables,
                DocumentView.AttachmentInfo.of(attachments.describe(files)));
    }

    /** Both values stand side by side, and what explains a difference. */
    private static Optional<DocumentView.Table> onTargets(ReviewBasis.Basis asked, ReviewContent content) {
        Map<String, ReviewBasis.AskedTarget> known = asked.targets().stream()
                .collect(Collectors.toMap(each -> each.target().id(), Function.identity()));
        List<List<String>> rows = content.targets().stream()
                .filter(said -> known.containsKey(said.id()))
                .map(said -> {
                    ReviewBasis.AskedTarget target = known.get(said.id());
                    return List.of(
                            target.target().name(),
                            ReviewCheck.required(target.target()),
                            said.verdict() == null ? "" : said.verdict().label(),
                            value(said.reached()),
                            target.accepted() == null
                                    ? OfficeReviewForm.MISSING
                                    : "%s (năm %d)".formatted(value(target.accepted()), target.year()),
                            text(said.comment()),
                            text(said.explanation()));
                })
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                                "Tự đánh giá chỉ tiêu thi đua",
                                List.of(
                                        "Chỉ tiêu thi đua",
                                        "Yêu cầu",
                                        "Tự đánh giá",
                                        "Đơn vị nhập",
                                        "Báo cáo năm đã tiếp nhận",
                                        "Nhận xét",
                                        "Giải trình"),
                                rows)
                        .of("targets"));
    }

    private static Optional<DocumentView.Table> onCriteria(ReviewBasis.Basis asked, ReviewContent content) {
        Map<String, String> known = asked.criteria().stream()
                .collect(Collectors.toMap(ReviewBasis.AskedCriterion::id, ReviewBasis.AskedCriterion::text));
        List<List<String>> rows = content.criteria().stream()
                .map(said -> List.of(
                        known.getOrDefault(said.id(), "(Tiêu chí không còn hiệu lực)"),
                        said.verdict() == null ? "" : said.verdict().label(),
                        text(said.comment())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                                "Tự đánh giá tiêu chí thi đua", List.of("Tiêu chí", "Tự đánh giá", "Nhận xét"), rows)
                        .of("criteria"));
    }

    private static String value(BigDecimal value) {
        return value == null ? "" : Numbers.format(value);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
