package vn.thidua.superior;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Phase;
import vn.thidua.plan.PhaseNeed;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * What waits for a document from above: a phase that the superior opens or guides, a guidance that comes from above, a quota that
 * a letter allocates. Registering the document opens it; where the plan allows, the head opens it without one and says why.
 */
@Service
@Transactional
public class Openings {

    private static final Set<Role> OPENS_WITHOUT = EnumSet.of(Role.LANH_DAO);

    private final SuperiorStore store;
    private final Registrars registrars;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(SuperiorStore store, Registrars registrars, Plans plans, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.registrars = registrars;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One thing that needs a superior document.
     *
     * @param from id of the office whose document it needs
     * @param mayOpenWithout whether the plan lets it be opened with a reason
     * @param opened null while it waits
     */
    public record Waiting(
            OpeningKind kind, String id, String name, String from, boolean mayOpenWithout, Opened opened) {}

    /** Everything of the plan that needs a superior document, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Waiting> of(String planId) {
        Map<String, Opened> opened = store.openings(planId).stream()
                .collect(Collectors.toMap(each -> key(each.kind(), each.id()), Function.identity()));
        return needed(plans.plan(planId)).stream()
                .map(each -> new Waiting(
                        each.kind(),
                        each.id(),
                        each.name(),
                        each.from(),
                        each.mayOpenWithout(),
                        opened.get(key(each.kind(), each.id()))))
                .toList();
    }

    /**
     * Whether it may begin as far as superior documents go: what needs none is always open.
     *
     * @param id of a phase or a guidance, or {@code <form>/<occasion>} of a quota
     */
    @Transactional(readOnly = true)
    public boolean isOpen(String plan, OpeningKind kind, String id) {
        return of(plan).stream()
                .filter(each -> each.kind() == kind && each.id().equals(id))
                .allMatch(each -> each.opened() != null);
    }

    /**
     * Opens without a document what the plan allows to.
     *
     * @throws Refusal when it does not wait, or the plan insists on the document
     */
    public void openWithout(String plan, OpeningKind kind, String id, String user, String reason) {
        if (!mayOpenWithout(plan, user)) {
            throw new NotAllowed(
                    "Chỉ lãnh đạo cơ quan ban hành Kế hoạch hoặc cơ quan tổng hợp mới cho triển khai khi chưa có văn bản cấp trên.");
        }
        Waiting waiting = of(plan).stream()
                .filter(each -> each.kind() == kind && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Nội dung này không chờ văn bản cấp trên; hãy tải lại trang để xem các nội dung đang chờ."));
        if (waiting.opened() != null) {
            throw Refusal.of("%s đã được mở; hãy tải lại trang để xem.", waiting.name());
        }
        if (!waiting.mayOpenWithout()) {
            throw Refusal.of(
                    "Kế hoạch không cho mở %s khi chưa có văn bản cấp trên; hãy chờ và đăng ký văn bản đó.",
                    waiting.name());
        }
        open(new Opened(
                plan,
                kind,
                id,
                user,
                clock.instant(),
                null,
                Texts.required(reason, "Lý do mở khi chưa có văn bản cấp trên", Texts.COMMENT)));
    }

    /** Whether the person may open without a document. */
    @Transactional(readOnly = true)
    public boolean mayOpenWithout(String plan, String user) {
        return registrars.holds(plan, user, OPENS_WITHOUT);
    }

    /** The document is registered; what is open already stays as it was opened. */
    void openedBy(SuperiorDocument document) {
        open(new Opened(
                document.plan(),
                document.effect().opens(),
                document.reference(),
                document.registeredBy(),
                document.registeredAt(),
                document.id(),
                null));
    }

    private void open(Opened opened) {
        if (store.open(opened)) {
            events.publishEvent(opened);
        }
    }

    private static List<Waiting> needed(Plan plan) {
        var needed = new ArrayList<Waiting>();
        for (Phase phase : plan.phases()) {
            boolean guided = phase.needs().contains(PhaseNeed.HUONG_DAN_CAP_TREN);
            if (guided || phase.decidedBy() == DecidedBy.CAP_TREN) {
                needed.add(new Waiting(
                        OpeningKind.PHASE,
                        phase.id(),
                        phase.name(),
                        phase.guidanceFrom() == null ? plan.parent().issuer() : phase.guidanceFrom(),
                        phase.openWithoutNeeds(),
                        null));
            }
        }
        for (Guidance guidance : plan.guidance()) {
            if (guidance.from() == DecidedBy.CAP_TREN) {
                String occasions = guidance.occasions().stream()
                        .map(occasion -> occasion.label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                needed.add(new Waiting(
                        OpeningKind.GUIDANCE,
                        guidance.id(),
                        "Hướng dẫn khen thưởng (%s)".formatted(occasions),
                        guidance.issuer(),
                        false,
                        null));
            }
        }
        for (Quota quota : plan.quotas()) {
            if (quota.count() == null && !quota.merge()) {
                needed.add(new Waiting(
                        OpeningKind.QUOTA,
                        quota.form() + "/" + quota.occasion().code(),
                        "Chỉ tiêu khen thưởng: %s (%s)"
                                .formatted(
                                        plan.awardForms().stream()
                                                .filter(form -> form.id().equals(quota.form()))
                                                .findFirst()
                                                .orElseThrow()
                                                .name(),
                                        quota.occasion().label().toLowerCase(Locale.ROOT)),
                        quota.allocatedBy(),
                        false,
                        null));
            }
        }
        return needed;
    }

    private static String key(OpeningKind kind, String id) {
        return kind.code() + " " + id;
    }
}
