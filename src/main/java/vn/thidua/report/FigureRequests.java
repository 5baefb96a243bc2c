package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Attachments;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.RequestKind;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Office;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Submissions;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.ReportCheck;
import vn.thidua.report.domain.ReportContent;

/**
 * Xin số liệu: the office that writes a report asks another office of the plan for figures (office practice 5.21). Several
 * offices may be asked at the same time, one office once at a time. Whoever is asked coordinates the report from then on.
 */
@Component
class FigureRequests implements RequestKind {

    static final String CODE = "xin-so-lieu";

    /** Working days for the answer where the asking office wishes no day (assumed: practice). */
    private static final int ANSWER_DAYS = 5;

    private static final int MOST_FILES = 5;

    private final ObligationAccess access;
    private final Plans plans;
    private final Attachments attachments;
    private final DueDates dueDates;
    private final Submissions submissions;
    private final Clock clock;

    FigureRequests(
            ObligationAccess access,
            Plans plans,
            Attachments attachments,
            DueDates dueDates,
            Submissions submissions,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.attachments = attachments;
        this.dueDates = dueDates;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * @param office the office that is asked
     * @param wished by when, null: within {@link #ANSWER_DAYS} working days
     * @param figures ids of figures of the asking office's own form, may be empty
     */
    record Wanted(String office, LocalDate wished, List<String> figures) {}

    /** What was asked and, once answered, what came. */
    record Kept(
            String office,
            LocalDate wished,
            List<String> figures,
            String text,
            List<UUID> attachments,
            Map<String, ReportContent.FigureAnswer> values) {

        Kept {
            figures = figures == null ? List.of() : figures;
            attachments = attachments == null ? List.of() : attachments;
            values = values == null ? Map.of() : values;
        }
    }

    record Answer(String text, List<UUID> attachments, Map<String, ReportContent.FigureAnswer> figures) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Xin số liệu";
    }

    @Override
    public String taskTitle(Obligation obligation, ObligationRequest request) {
        return "Cung cấp số liệu theo đề nghị của "
                + plan(obligation).office(request.askedOffice()).shortName();
    }

    @Override
    public Group answeredBy(Obligation obligation, ObligationRequest request) {
        return new Group(obligation.plan(), kept(request).office(), Role.CHUYEN_VIEN);
    }

    @Override
    public Instant answerDue(Obligation obligation, ObligationRequest request) {
        LocalDate wished = kept(request).wished();
        return wished == null
                ? dueDates.dueAfter(VietnamTime.dateOf(request.askedAt()), ANSWER_DAYS)
                : VietnamTime.endOf(wished);
    }

    @Override
    public String answerForm() {
        return "obligation/answer-figures.html";
    }

    JsonNode wanted(String office, LocalDate wished, List<String> figures) {
        return submissions.tree(new Wanted(office, wished, figures));
    }

    /** Whether the person could ask now, for what a page offers. */
    boolean mayAsk(Obligation obligation, String user) {
        return obligation.kind().equals(ReportRound.KIND)
                && !obligation.status().settled()
                && obligation.status() != vn.thidua.obligation.Status.DA_GUI
                && access.speaksFor(obligation, user);
    }

    /** Offices that can be asked: of the plan, alive, with people in the system, and not the one that asks. */
    List<Office> askable(Obligation obligation) {
        LocalDate today = LocalDate.now(clock);
        return plan(obligation).offices().stream()
                .filter(office -> office.hasAccounts()
                        && office.existsOn(today)
                        && !office.id().equals(obligation.office()))
                .toList();
    }

    @Override
    public JsonNode check(Obligation obligation, Asking asking) {
        if (!access.speaksFor(obligation, asking.user())) {
            throw new Refusal(
                    "Chỉ chuyên viên, trưởng phòng, lãnh đạo của đơn vị làm báo cáo mới xin số liệu được; hãy liên hệ đơn vị đó.");
        }
        if (!mayAsk(obligation, asking.user())) {
            throw Refusal.of(
                    "Báo cáo này không còn đang soạn (%s) nên không xin số liệu được nữa.",
                    obligation.status().label());
        }
        Wanted wanted = submissions.read(asking.detail().toString(), Wanted.class);
        if (wanted.office() == null || wanted.office().isBlank()) {
            throw new Refusal("Chưa chọn cơ quan cung cấp số liệu; hãy chọn một cơ quan trong danh sách.");
        }
        if (wanted.office().equals(obligation.office())) {
            throw new Refusal("Không xin số liệu của chính đơn vị mình; hãy chọn cơ quan khác.");
        }
        if (askable(obligation).stream().noneMatch(office -> office.id().equals(wanted.office()))) {
            throw new Refusal(
                    "Cơ quan được chọn không xử lý việc trên hệ thống này; hãy chọn cơ quan khác trong danh sách hoặc gửi công văn.");
        }
        requirePossible(obligation, wanted.wished());
        List<String> figures = wanted.figures() == null ? List.of() : wanted.figures();
        Set<String> known = ownFigures(obligation).stream().map(Figure::id).collect(Collectors.toSet());
        if (!known.containsAll(figures)) {
            throw new Refusal("Có số liệu không thuộc biểu của đơn vị; hãy tải lại trang và chọn lại.");
        }
        return submissions.tree(new Kept(wanted.office(), wanted.wished(), figures, null, null, null));
    }

    private void requirePossible(Obligation obligation, LocalDate wished) {
        if (wished == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        if (wished.isBefore(today)) {
            throw Refusal.of(
                    "Ngày đề nghị cung cấp %s đã qua; hãy chọn ngày từ hôm nay (%s) trở đi.",
                    VietnamTime.format(wished), VietnamTime.format(today));
        }
        LocalDate due = obligation.supplementDue() != null
                ? obligation.supplementDue()
                : obligation.dueAt() == null ? null : VietnamTime.dateOf(obligation.dueAt());
        if (due != null && !due.isBefore(today) && wished.isAfter(due)) {
            throw Refusal.of(
                    "Ngày đề nghị cung cấp %s sau thời hạn của báo cáo (%s); hãy chọn ngày sớm hơn.",
                    VietnamTime.format(wished), VietnamTime.format(due));
        }
    }

    /** Several offices at a time, each of them once. */
    @Override
    public boolean clashes(ObligationRequest open, String office, JsonNode detail) {
        return kept(open).office().equals(detail.path("office").asText());
    }

    @Override
    public Map<String, String> facts(Obligation obligation, ObligationRequest request) {
        Kept kept = kept(request);
        var facts = new LinkedHashMap<String, String>();
        facts.put("Cơ quan được đề nghị", plan(obligation).office(kept.office()).name());
        if (kept.wished() != null) {
            facts.put("Đề nghị cung cấp trước khi hết ngày", VietnamTime.format(kept.wished()));
        }
        if (!kept.figures().isEmpty()) {
            facts.put(
                    "Số liệu cần",
                    figures(obligation, kept).stream().map(Figure::name).collect(Collectors.joining("; ")));
        }
        return facts;
    }

    @Override
    public Map<String, Object> form(Obligation obligation, ObligationRequest request) {
        List<ReportParts.FigureInfo> asked = figures(obligation, kept(request)).stream()
                .map(figure -> ReportParts.figureInfo(plan(obligation), figure, null))
                .toList();
        PeriodKind kind = ReportPeriod.of(obligation.period()).kind();
        return Map.of(
                "figures",
                Map.of(
                        "beforeTitle",
                        kind.beforeTitle(),
                        "estimateTitle",
                        kind.estimateTitle(),
                        "any",
                        !asked.isEmpty(),
                        "groups",
                        asked.isEmpty()
                                ? List.of()
                                : List.of(new ReportParts.FigureGroupInfo(null, "Số liệu được đề nghị", asked)),
                        "limits",
                        Map.of("attachments", MOST_FILES)));
    }

    @Override
    public JsonNode granted(Obligation obligation, ObligationRequest request, Answering answering) {
        Answer answer = submissions.read(answering.detail().toString(), Answer.class);
        Kept kept = kept(request);
        String text = Texts.optional(answer.text(), "Nội dung cung cấp", ReportCheck.SECTION);
        List<UUID> files = answer.attachments() == null ? List.of() : answer.attachments();
        if (files.size() > MOST_FILES) {
            throw Refusal.of("Chỉ đính kèm được %d tệp; hãy bỏ bớt tệp rồi gửi lại.", MOST_FILES);
        }
        List<Figure> asked = figures(obligation, kept);
        if (asked.isEmpty() && text == null && files.isEmpty()) {
            throw new Refusal("Chưa có nội dung cung cấp; hãy nhập nội dung hoặc đính kèm tệp rồi gửi lại.");
        }
        var values = new ReportCheck(
                        plan(obligation),
                        plan(obligation).office(obligation.office()),
                        ReportPeriod.of(obligation.period()).kind())
                .figures(asked, answer.figures() == null ? Map.of() : answer.figures());
        attachments.claim(request.id(), files, answering.user(), request.id());
        return submissions.tree(new Kept(kept.office(), kept.wished(), kept.figures(), text, files, values));
    }

    @Override
    public String action(ObligationRequest.Outcome outcome) {
        return switch (outcome) {
            case DONG_Y -> "Cung cấp số liệu";
            case KHONG_DONG_Y -> "Không cung cấp được số liệu";
            case KHONG_CON_CAN -> "Xin số liệu không còn cần";
        };
    }

    @Override
    public String sentence(Obligation obligation, ObligationRequest answered) {
        String office = plan(obligation).office(kept(answered).office()).name();
        return answered.outcome() == ObligationRequest.Outcome.DONG_Y
                ? "%s đã cung cấp số liệu cho báo cáo %s; hãy mở biểu mẫu soạn báo cáo để xem."
                        .formatted(office, ReportPeriod.labelOf(obligation.period()))
                : "%s không cung cấp được số liệu cho báo cáo %s; hãy mở biểu mẫu soạn báo cáo để xem lý do."
                        .formatted(office, ReportPeriod.labelOf(obligation.period()));
    }

    /** The figures that are asked for, in the order of the plan. */
    private List<Figure> figures(Obligation obligation, Kept kept) {
        return ownFigures(obligation).stream()
                .filter(figure -> kept.figures().contains(figure.id()))
                .toList();
    }

    /** The figures of the asking office's own form. */
    List<Figure> ownFigures(Obligation obligation) {
        Plan plan = plan(obligation);
        return plan.reporting().figuresFor(plan.office(obligation.office()));
    }

    /** What came, as rows of a table: figure, unit, so far, whole year. */
    List<List<String>> rows(Obligation obligation, Kept kept) {
        var rows = new ArrayList<List<String>>();
        for (Figure figure : figures(obligation, kept)) {
            Optional.ofNullable(kept.values().get(figure.id()))
                    .ifPresent(value -> rows.add(List.of(
                            figure.name(),
                            figure.unit(),
                            ReportParts.written(value.answer(), value.actual()),
                            ReportParts.written(value.answer(), value.estimate()))));
        }
        return rows;
    }

    Kept kept(ObligationRequest request) {
        return submissions.read(request.detail().toString(), Kept.class);
    }

    private Plan plan(Obligation obligation) {
        return plans.plan(obligation.plan());
    }
}
