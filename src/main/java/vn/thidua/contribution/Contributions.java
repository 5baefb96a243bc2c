package vn.thidua.contribution;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Cơ quan phối hợp: an office that coordinates sees the obligation and may contribute a text and a file; it owes nothing and is
 * never late (office practice 2.6).
 */
@Service
@Transactional
public class Contributions {

    /** Before the number of a contribution in its id. */
    static final String CONTRIBUTION = "/dong-gop/";

    private static final Set<Role> SPEAKERS = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Obligations obligations;
    private final ObligationAccess access;
    private final ObligationKinds kinds;
    private final ContributionStore store;
    private final Attachments attachments;
    private final Notices notices;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    Contributions(
            Obligations obligations,
            ObligationAccess access,
            ObligationKinds kinds,
            ContributionStore store,
            Attachments attachments,
            Notices notices,
            People people,
            Plans plans,
            Clock clock) {
        this.obligations = obligations;
        this.access = access;
        this.kinds = kinds;
        this.store = store;
        this.attachments = attachments;
        this.notices = notices;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** One contribution of a coordinating office. */
    public record Row(String office, String by, Instant at, String text, List<DocumentView.AttachmentInfo> files) {}

    /** @param mayContribute the reader speaks for a coordinating office, and the obligation is open */
    public record Detail(List<Row> contributions, boolean mayContribute) {}

    /** Stores a file that a contribution will carry. */
    public Attachment stage(String obligationId, String user, String name, InputStream content) {
        Obligation obligation = visible(obligationId, user);
        contributor(obligation, user);
        return attachments.stage(obligation.plan(), stagedFor(obligation), user, name, content);
    }

    private static String stagedFor(Obligation obligation) {
        return obligation.id() + CONTRIBUTION;
    }

    /**
     * A coordinating office contributes.
     *
     * @param file id of a staged file, null for none
     */
    public void contribute(String obligationId, String user, String text, UUID file) {
        Obligation obligation = visible(obligationId, user);
        String office = contributor(obligation, user);
        if (obligation.status().settled()) {
            throw Refusal.of(
                    "Nhiệm vụ này đã kết thúc (%s) nên không nhận thêm ý kiến, tài liệu phối hợp.",
                    obligation.status().label());
        }
        String given = Texts.required(text, "Nội dung phối hợp", Texts.COMMENT);
        String id = obligation.id() + CONTRIBUTION + UUID.randomUUID();
        if (file != null) {
            attachments.claim(id, List.of(file), user, stagedFor(obligation));
        }
        Instant now = clock.instant();
        store.insert(obligation.id(), new ContributionStore.Contribution(id, office, user, now, given, file));
        obligations.noted(obligation.id(), user, "Gửi nội dung phối hợp", null);
        notices.raise(
                obligation.plan(),
                List.of(obligation.office()),
                Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG),
                id,
                "contribution",
                VietnamTime.dateOf(now),
                "%s gửi nội dung phối hợp cho “%s”; hãy mở biểu mẫu của việc đó để xem."
                        .formatted(
                                plans.plan(obligation.plan()).office(office).name(),
                                kinds.title(obligation.plan(), obligation.kind(), obligation.period())));
    }

    /**
     * What coordinating offices gave, for whoever sees the obligation.
     *
     * @throws NotFound when there is none, or not for this person
     */
    @Transactional(readOnly = true)
    public Detail detail(String obligationId, String user) {
        Obligation obligation = visible(obligationId, user);
        return new Detail(of(obligation), mayContribute(obligation, user));
    }

    /** The same for code that has decided who reads it. */
    @Transactional(readOnly = true)
    public List<Row> of(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return store.of(obligation.id()).stream()
                .map(given -> new Row(
                        plan.office(given.office()).name(),
                        people.nameOf(given.by()),
                        given.at(),
                        given.text(),
                        given.file() == null
                                ? List.of()
                                : DocumentView.AttachmentInfo.of(attachments.describe(List.of(given.file())))))
                .toList();
    }

    /** Whether the person speaks for a coordinating office, and the obligation is open. */
    @Transactional(readOnly = true)
    public boolean mayContribute(Obligation obligation, String user) {
        return !obligation.status().settled()
                && !coordinatingFor(obligation, user).isEmpty();
    }

    private Obligation visible(String obligationId, String user) {
        return obligations
                .find(obligationId)
                .filter(obligation -> access.sees(obligation, user))
                .orElseThrow(NotFound::new);
    }

    /** The coordinating office for which the person contributes. */
    private String contributor(Obligation obligation, String user) {
        return coordinatingFor(obligation, user).stream()
                .findFirst()
                .orElseThrow(
                        () -> new NotAllowed(
                                "Chỉ cơ quan phối hợp của nhiệm vụ mới gửi được nội dung phối hợp; hãy liên hệ cơ quan chủ trì."));
    }

    private List<String> coordinatingFor(Obligation obligation, String user) {
        Set<String> own = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(obligation.plan()) && SPEAKERS.contains(group.role()))
                .map(Group::office)
                .collect(Collectors.toSet());
        return obligations.coordinators(obligation.id()).stream()
                .filter(own::contains)
                .toList();
    }
}
