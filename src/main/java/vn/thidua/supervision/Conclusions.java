package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** What a supervision concludes and what the offices do about it. */
@Service
@Transactional
public class Conclusions {

    private static final int REQUIREMENT = 2_000;

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final SupervisionProcesses processes;
    private final Obligations obligations;
    private final Settlements settlements;
    private final Notices notices;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Supervisions supervisions;

    Conclusions(
            SupervisionStore store,
            VisitStore visitStore,
            SupervisionAccess access,
            SupervisionProcesses processes,
            Obligations obligations,
            Settlements settlements,
            Notices notices,
            Plans plans,
            WorkingDays workingDays,
            Clock clock,
            Supervisions supervisions) {
        this.store = store;
        this.visitStore = visitStore;
        this.access = access;
        this.processes = processes;
        this.obligations = obligations;
        this.settlements = settlements;
        this.notices = notices;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
        this.supervisions = supervisions;
    }

    /** One thing that the conclusion requires of an office. */
    public record Requirement(String office, String text, LocalDate due) {}

    /**
     * What the conclusion requires: of every office with findings at least one thing, of the others nothing.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    public void conclude(String id, List<Requirement> typed) {
        SupervisionCase held = supervisions.get(id);
        Plan plan = plans.plan(held.plan());
        Map<String, Visit> met = visitStore.visits(id).stream()
                .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                .collect(Collectors.toMap(Visit::office, visit -> visit));
        LocalDate today = LocalDate.now(clock);
        var offices = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var due = new LinkedHashMap<String, LocalDate>();
        for (Requirement requirement : typed == null ? List.<Requirement>of() : typed) {
            Visit visit = met.get(requirement.office());
            if (visit == null) {
                throw Refusal.of(
                        "%s không có biên bản làm việc nên không ghi kiến nghị được; hãy bỏ dòng này.",
                        plan.findOffice(requirement.office()).map(Office::name).orElse("Đơn vị đã chọn"));
            }
            String name = plan.office(visit.office()).name();
            if (visit.findings().isEmpty()) {
                throw Refusal.of(
                        "Biên bản làm việc với %s không có tồn tại; hãy bỏ kiến nghị đối với đơn vị này.", name);
            }
            if (requirement.due() == null || !requirement.due().isAfter(today)) {
                throw Refusal.of(
                        "Thời hạn thực hiện kết luận của %s phải ở sau hôm nay (%s); hãy nhập lại ngày.",
                        name, VietnamTime.format(today));
            }
            LocalDate before = due.putIfAbsent(visit.office(), requirement.due());
            if (before != null && !before.equals(requirement.due())) {
                throw Refusal.of(
                        "Các kiến nghị đối với %s có hai thời hạn (%s và %s); hãy ghi một thời hạn cho cả đơn vị.",
                        name, VietnamTime.format(before), VietnamTime.format(requirement.due()));
            }
            offices.add(visit.office());
            texts.add(Texts.required(requirement.text(), "Kiến nghị đối với " + name, REQUIREMENT));
        }
        met.values().stream()
                .filter(visit -> !visit.findings().isEmpty() && !due.containsKey(visit.office()))
                .findFirst()
                .ifPresent(visit -> {
                    throw Refusal.of(
                            "Biên bản làm việc với %s có tồn tại nhưng chưa có kiến nghị; hãy ghi kiến nghị và thời hạn.",
                            plan.office(visit.office()).name());
                });
        visitStore.concluded(id, offices, texts, due);
    }

    /**
     * The conclusion is out: offices that have something to do are given it.
     *
     * @return whether there are any
     */
    public boolean openFollowUps(String id) {
        SupervisionCase held = supervisions.get(id);
        Plan plan = plans.plan(held.plan());
        LocalDate soonest = workingDays.plus(LocalDate.now(clock), 1);
        Map<LocalDate, List<Visit>> byDue = visitStore.visits(id).stream()
                .filter(visit -> visit.followUpDue() != null)
                .collect(Collectors.groupingBy(
                        visit -> visit.followUpDue().isBefore(soonest) ? soonest : visit.followUpDue()));
        byDue.forEach((due, visits) -> obligations.open(
                held.plan(),
                held.followUpKind(),
                held.period(),
                Supervisions.demands(plan, visits),
                VietnamTime.endOf(due),
                clock.instant()));
        store.move(id, CaseStatus.THUC_HIEN);
        notices.raise(
                held.plan(),
                visitStore.visits(id).stream()
                        .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                        .map(Visit::office)
                        .toList(),
                Supervisions.TOLD,
                id,
                "supervision-concluded",
                LocalDate.now(clock),
                "%s đã có thông báo kết luận; kiến nghị đối với cơ quan, đơn vị (nếu có) ở trang Phong trào, thẻ Kiểm tra, giám sát."
                        .formatted(supervisions.title(held)));
        return !byDue.isEmpty();
    }

    /** The supervision goes on when the last follow-up is settled. */
    public void checkFollowUps(Obligation obligation) {
        if (!SupervisionCase.isFollowUp(obligation.kind())) {
            return;
        }
        SupervisionCase held = store.lock(Supervisions.idOf(obligation)).orElseThrow();
        if (obligations.allSettled(held.followUps())) {
            processes.followUpsDone(held.id());
        }
    }

    /**
     * The head does not wait any longer for what the conclusion requires: what was never sent is missing for good.
     *
     * @throws Refusal when an office's report waits to be received
     */
    public void endFollowUps(String id, String user, String reason) {
        SupervisionCase held = access.requireLead(
                id, user, "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được việc theo dõi kết luận.");
        if (held.status() != CaseStatus.THUC_HIEN) {
            throw Refusal.of(
                    "Cuộc kiểm tra, giám sát không ở bước theo dõi thực hiện kết luận (%s); hãy tải lại trang.",
                    Texts.inSentence(held.status().label()));
        }
        String given = Texts.required(reason, "Lý do kết thúc theo dõi", Texts.COMMENT);
        List<Obligation> open = obligations.ofRound(held.followUps()).stream()
                .filter(obligation -> !obligation.status().settled())
                .toList();
        open.stream()
                .filter(obligation -> obligation.sentAt() != null)
                .findFirst()
                .ifPresent(obligation -> {
                    throw Refusal.of(
                            "%s đã gửi báo cáo thực hiện kết luận; hãy tiếp nhận hoặc chờ đơn vị thực hiện tiếp rồi mới kết thúc theo dõi.",
                            plans.plan(held.plan()).office(obligation.office()).name());
                });
        obligations.noteAll(open.stream().map(Obligation::id).toList(), user, "Kết thúc theo dõi", given);
        settlements.missed(open);
    }

    public void close(String id) {
        store.ended(id, CaseStatus.KET_THUC, null, clock.instant());
    }
}
