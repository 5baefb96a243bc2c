package vn.thidua.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.contribution.Contributions;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Theme;
import vn.thidua.platform.time.VietnamTime;

/** What the forms of {@code office-duty} show. */
@Component
@Transactional(readOnly = true)
public class DutyForms {

    private final Duties duties;
    private final DutyViews views;
    private final DutyDemands demands;
    private final Obligations obligations;
    private final Contributions contributions;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    DutyForms(
            Duties duties,
            DutyViews views,
            DutyDemands demands,
            Obligations obligations,
            Contributions contributions,
            Attachments attachments,
            People people,
            Plans plans,
            Clock clock) {
        this.duties = duties;
        this.views = views;
        this.demands = demands;
        this.obligations = obligations;
        this.contributions = contributions;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** Something to choose. */
    record Choice(String id, String name) {}

    /** A number that is asked. */
    record CountLine(String id, String name, String unit) {}

    /** What came back, from whom and why. */
    record Returned(String by, Instant at, String comment) {}

    /** The supplement that is wanted. */
    record Supplement(LocalDate due, String comment) {}

    /**
     * @param request the words of a request, null for an order
     * @param entered who it is recorded for, null where the office does it itself
     * @param counts null where no number is asked
     * @param answersOnlyResult whether the plan does not take "Không phát sinh"
     */
    record Asked(
            DocumentView view,
            String request,
            String entered,
            boolean answersOnlyResult,
            List<CountLine> counts,
            boolean assignment,
            boolean targets,
            boolean upward,
            List<String> fields,
            List<Choice> comparators) {}

    record Receipt(Instant sentAt, LocalDate due, String progress, int version, LocalDate earliestSupplementDue) {}

    /** The task of the office: an order, a request, or an entry for somebody without accounts. */
    public String reportTitle(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        DutyDemand demand = demands.get(plan.id(), obligation.kind());
        Office owner = plan.office(obligation.office());
        String title = DutyPeriod.title(plan, demand, obligation.period());
        if (DutyOffices.entered(demand, owner)) {
            return "Nhập thay kết quả: %s – %s".formatted(title, owner.shortName());
        }
        return demand.mode() == DutyMode.DE_NGHI
                ? title
                : obligation.mode() == DutyMode.DE_NGHI
                        ? "Đề nghị phối hợp: " + title
                        : "Báo cáo kết quả thực hiện nhiệm vụ: " + title;
    }

    /** What the office is asked, with what it gave before. */
    public Map<String, Object> report(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        DutyDemand demand = demands.get(plan.id(), obligation.kind());
        Office owner = plan.office(obligation.office());
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "duty",
                new Asked(
                        views.duty(obligation),
                        obligation.mode() == DutyMode.DE_NGHI
                                ? "Trân trọng đề nghị Quý cơ quan phối hợp thực hiện nội dung dưới đây và cho biết kết quả."
                                : null,
                        DutyOffices.entered(demand, owner) ? owner.name() : null,
                        !demand.nilAllowed(),
                        counts(obligation),
                        demand.assignment(),
                        demand.targets(),
                        demand.owedUpward(),
                        plan.themes().stream().map(Theme::name).toList(),
                        OfficeTargetLedger.COMPARATORS.stream()
                                .map(comparator -> new Choice(comparator.code(), comparator.label()))
                                .toList()));
        duties.latest(obligation.id()).ifPresent(given -> {
            form.put("result", given);
            form.put("attachments", DocumentView.AttachmentInfo.of(attachments.describe(given.attachments())));
        });
        form.put("contributions", contributions.of(obligation));
        comeBack(obligation, form);
        form.put("trace", views.trace(obligation));
        return form;
    }

    /** Null where no number is asked. */
    private List<CountLine> counts(Obligation obligation) {
        List<CountLine> lines = duties.counts(obligation).stream()
                .map(count -> new CountLine(count.id(), count.name(), count.unit()))
                .toList();
        return lines.isEmpty() ? null : lines;
    }

    /** What came back last: from the own head, or from the office that checks. */
    private void comeBack(Obligation obligation, Map<String, Object> form) {
        List<ObligationEvent> history = obligations.history(obligation.id());
        if (history.isEmpty()) {
            return;
        }
        ObligationEvent last = history.get(history.size() - 1);
        if (obligation.status() == Status.YEU_CAU_BO_SUNG) {
            history.stream()
                    .filter(event -> event.action().equals(Status.YEU_CAU_BO_SUNG.label()))
                    .reduce((first, second) -> second)
                    .ifPresent(
                            event -> form.put("supplement", new Supplement(obligation.supplementDue(), event.note())));
        }
        if (last.action().equals("Trả lại")) {
            form.put("returned", new Returned(people.nameOf(last.actor()), last.at(), last.note()));
        }
    }

    /** What the head approves and the checking office checks. */
    public Map<String, Object> decision(Obligation obligation) {
        Instant now = clock.instant();
        Progress progress = obligation.progress(now);
        var form = new LinkedHashMap<String, Object>();
        form.put("duty", Map.of("view", views.duty(obligation)));
        form.put("view", views.result(obligation));
        form.put("contributions", contributions.of(obligation));
        form.put("trace", views.trace(obligation));
        form.put(
                "receipt",
                new Receipt(
                        obligation.sentAt(),
                        obligation.dueAt() == null ? null : VietnamTime.dateOf(obligation.dueAt()),
                        progress == Progress.KHONG_GHI_THOI_HAN ? null : obligation.progressLabel(now),
                        views.version(obligation),
                        LocalDate.now(clock)));
        return form;
    }
}
