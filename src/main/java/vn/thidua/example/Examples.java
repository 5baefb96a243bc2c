package vn.thidua.example;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.Theme;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The register of advanced examples: proposed, confirmed or refused, published, taken over, and found again. */
@Service
@Transactional
public class Examples implements DocumentAccess {

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG);

    /** Before the id of an example where its files belong to it. */
    private static final String FILES = "example/";

    private static final Pattern OWNER = Pattern.compile(FILES + "([0-9a-f-]{36})");

    private static final int NAME = 300;
    private static final int FIELD = 200;
    private static final int CONTENT = 20_000;
    private static final int PLACE = 500;
    private static final int MOST_FILES = 20;

    /** So many are found at once. */
    private static final int FOUND = 500;

    private final ExampleStore store;
    private final ExampleRights rights;
    private final Attachments attachments;
    private final Notices notices;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    Examples(
            ExampleStore store,
            ExampleRights rights,
            Attachments attachments,
            Notices notices,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.attachments = attachments;
        this.notices = notices;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    // ---- found again ------------------------------------------------------------------------------------------------

    /** The examples of the plan that were confirmed from one day to another, both counting, in the order of time. */
    @Transactional(readOnly = true)
    public List<AdvancedExample> of(String plan, LocalDate from, LocalDate to) {
        return store.confirmed(plan, VietnamTime.startOf(from), VietnamTime.startOf(to.plusDays(1)));
    }

    /**
     * What to look for; every part may be null.
     *
     * @param text words that name, field or content contain, with or without accents
     * @param theme id of a theme; an example without one belongs to all
     * @param kind code of an {@link ExampleKind}
     */
    public record Search(String text, String theme, String office, String kind) {

        public static final Search ALL = new Search(null, null, null, null);
    }

    /** The examples that the person may see and that fit, the newest first. */
    @Transactional(readOnly = true)
    public List<AdvancedExample> search(String planId, String user, Search search) {
        Plan plan = plans.plan(planId);
        Set<Group> groups = people.groupsOf(user);
        return store
                .search(
                        planId,
                        SearchKey.of(search.text()),
                        blankToNull(search.theme()),
                        blankToNull(search.office()),
                        blankToNull(search.kind()),
                        FOUND)
                .stream()
                .filter(example -> rights.sees(plan, example, groups))
                .toList();
    }

    // ---- proposed ---------------------------------------------------------------------------------------------------

    /**
     * What an office proposes.
     *
     * @param office id of the office whose example it is
     * @param kind code of an {@link ExampleKind}
     * @param theme id of a theme, or null for all
     * @param field lĩnh vực, or null
     * @param files ids that {@link #stage} gave
     */
    public record Proposal(
            String office, String kind, String name, String theme, String field, String content, List<UUID> files) {}

    /** Takes a file that {@link #propose} then names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String planId, String user, String name, InputStream content) {
        if (rights.worksFor(plans.plan(planId), user).isEmpty()) {
            throw new NotAllowed();
        }
        return attachments.stage(planId, desk(planId), user, name, content);
    }

    /**
     * Proposes an example to the consolidator.
     *
     * @throws Refusal naming the first thing that is wrong; nothing is kept then
     */
    public AdvancedExample propose(String planId, String user, Proposal typed) {
        Plan plan = plans.plan(planId);
        ownOffice(plan, user, typed.office(), "đề xuất điển hình");
        return insert(plan, user, typed)
                .orElseThrow(() -> new Refusal(
                        "Điển hình này đã được cơ quan đề xuất; hãy xem trong danh sách, không đề xuất lần nữa."));
    }

    /**
     * Proposes what an office names in a report of its own; one that it proposed before stays as it is.
     *
     * @param person who sent the report
     */
    public void proposeOnce(String planId, String person, Proposal named) {
        insert(plans.plan(planId), person, named);
    }

    private Optional<AdvancedExample> insert(Plan plan, String user, Proposal typed) {
        String theme = blankToNull(typed.theme());
        if (theme != null && plan.themes().stream().map(Theme::id).noneMatch(theme::equals)) {
            throw new Refusal("Nội dung thi đua không thuộc Kế hoạch; hãy tải lại trang và chọn lại.");
        }
        List<UUID> files = typed.files() == null ? List.of() : typed.files();
        if (files.size() > MOST_FILES) {
            throw Refusal.of("Đính kèm tối đa %d tệp; hãy bỏ bớt tệp.", MOST_FILES);
        }
        var example = new AdvancedExample(
                UUID.randomUUID(),
                plan.id(),
                typed.office(),
                kind(typed.kind()),
                Texts.required(typed.name(), "Tên điển hình, mô hình", NAME),
                theme,
                Texts.optional(typed.field(), "Lĩnh vực", FIELD),
                Texts.required(typed.content(), "Nội dung, cách làm, kết quả", CONTENT),
                files,
                ExampleStatus.DE_XUAT,
                user,
                clock.instant(),
                null,
                null,
                List.of());
        if (!store.insert(example)) {
            return Optional.empty();
        }
        attachments.claim(FILES + example.id(), files, user, desk(plan.id()));
        tell(
                plan,
                List.of(plan.consolidator()),
                example,
                "example-proposed",
                "%s đề xuất một điển hình tiên tiến (%s); đề nghị xem xét công nhận."
                        .formatted(
                                plan.office(typed.office()).name(),
                                Texts.inSentence(example.kind().label())));
        return Optional.of(example);
    }

    private static ExampleKind kind(String code) {
        try {
            return Coded.of(ExampleKind.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn loại điển hình; hãy chọn một loại.");
        }
    }

    // ---- confirmed, published ---------------------------------------------------------------------------------------

    /**
     * Confirms an example, or refuses it with a reason.
     *
     * @throws Refusal when it is decided already, the person proposed it, or a refusal has no reason
     */
    public AdvancedExample decide(String planId, String user, UUID id, boolean confirm, String reason) {
        Plan plan = plans.plan(planId);
        requireDecider(plan, user);
        AdvancedExample example = require(planId, id);
        if (example.proposedBy().equals(user)) {
            throw new Refusal("Người đề xuất không tự công nhận điển hình của mình; hãy để người khác xem xét.");
        }
        String why = confirm
                ? Texts.optional(reason, "Ý kiến", Texts.COMMENT)
                : Texts.required(reason, "Lý do không công nhận", Texts.COMMENT);
        var status = confirm ? ExampleStatus.CONG_NHAN : ExampleStatus.KHONG_CONG_NHAN;
        if (!store.decide(id, status, new AdvancedExample.Decision(user, clock.instant(), why))) {
            throw new Refusal("Điển hình này đã được xem xét; hãy tải lại trang để xem kết quả.");
        }
        Office office = plan.office(example.office());
        tell(
                plan,
                List.of(office.enteredBy() == null ? office.id() : plan.enterer(office, LocalDate.now(clock))),
                example,
                "example-decided",
                confirm
                        ? "Điển hình tiên tiến (%s) do %s đề xuất ngày %s đã được công nhận."
                                .formatted(
                                        Texts.inSentence(example.kind().label()),
                                        office.name(),
                                        VietnamTime.format(VietnamTime.dateOf(example.proposedAt())))
                        : "Điển hình tiên tiến (%s) do %s đề xuất ngày %s không được công nhận; xem lý do ở trang Phong trào."
                                .formatted(
                                        Texts.inSentence(example.kind().label()),
                                        office.name(),
                                        VietnamTime.format(VietnamTime.dateOf(example.proposedAt()))));
        return require(planId, id);
    }

    /**
     * Records that a confirmed example was published.
     *
     * @param where e.g. a newspaper, a website, a conference
     */
    public AdvancedExample publish(String planId, String user, UUID id, LocalDate date, String where) {
        Plan plan = plans.plan(planId);
        requireDecider(plan, user);
        AdvancedExample example = require(planId, id);
        requireNotFuture(date, "Ngày công bố");
        String place = Texts.required(where, "Nơi công bố", PLACE);
        if (!store.publish(id, new AdvancedExample.Publication(date, place, user))) {
            throw new Refusal(
                    example.status() == ExampleStatus.CONG_BO
                            ? "Điển hình này đã ghi công bố; hãy tải lại trang để xem."
                            : "Chỉ công bố điển hình đã được công nhận; hãy xem xét công nhận trước.");
        }
        tell(
                plan,
                plan.officesOn(LocalDate.now(clock)).stream()
                        .filter(Office::hasAccounts)
                        .map(Office::id)
                        .toList(),
                example,
                "example-published",
                "Đã công bố một điển hình tiên tiến (%s) của %s; đề nghị nghiên cứu, nhân rộng (xem trang Phong trào)."
                        .formatted(
                                Texts.inSentence(example.kind().label()),
                                plan.office(example.office()).name()));
        return require(planId, id);
    }

    private void requireDecider(Plan plan, String user) {
        if (!rights.decides(plan, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp (%s) hoặc lãnh đạo cơ quan ban hành Kế hoạch mới công nhận, công bố điển hình tiên tiến."
                            .formatted(plan.office(plan.consolidator()).name()));
        }
    }

    // ---- taken over -------------------------------------------------------------------------------------------------

    /**
     * Records that an office took the example over.
     *
     * @param note how it applies it
     */
    public AdvancedExample takeOver(String planId, String user, UUID id, String officeId, LocalDate date, String note) {
        Plan plan = plans.plan(planId);
        AdvancedExample example = require(planId, id);
        String office = ownOffice(plan, user, officeId, "ghi nhân rộng");
        if (!example.status().confirmed()) {
            throw new NotFound();
        }
        if (office.equals(example.office())) {
            throw new Refusal("Đây là điển hình của chính cơ quan; nhân rộng là việc của cơ quan khác.");
        }
        requireNotFuture(date, "Ngày áp dụng");
        String how = Texts.required(note, "Cách áp dụng", Texts.COMMENT);
        if (!store.takeOver(id, new AdvancedExample.Takeover(office, date, how, user), clock.instant())) {
            throw Refusal.of(
                    "%s đã ghi nhân rộng điển hình này; hãy xem trong danh sách.",
                    plan.office(office).name());
        }
        return require(planId, id);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private String ownOffice(Plan plan, String user, String office, String what) {
        List<Office> own = rights.worksFor(plan, user);
        return Optional.ofNullable(office)
                .filter(id -> own.stream().map(Office::id).anyMatch(id::equals))
                .orElseThrow(() -> new NotAllowed(
                        "Bạn chỉ %s cho cơ quan mình hoặc nơi cơ quan mình nhập thay; hãy chọn lại cơ quan."
                                .formatted(what)));
    }

    private AdvancedExample require(String plan, UUID id) {
        return store.find(id).filter(example -> example.plan().equals(plan)).orElseThrow(NotFound::new);
    }

    private void requireNotFuture(LocalDate date, String label) {
        LocalDate today = LocalDate.now(clock);
        if (date == null) {
            throw Refusal.of("Chưa nhập mục “%s”; hãy nhập rồi gửi lại.", label);
        }
        if (date.isAfter(today)) {
            throw Refusal.of(
                    "%s %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    label, VietnamTime.format(date), VietnamTime.format(today));
        }
    }

    /** Notices name no person: the example's name may be one. */
    private void tell(Plan plan, List<String> offices, AdvancedExample example, String kind, String sentence) {
        notices.raise(plan.id(), offices, TOLD, FILES + example.id(), kind, LocalDate.now(clock), sentence);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String desk(String plan) {
        return FILES + plan;
    }

    /** Whoever may see the example may read its files. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches()
                && store.find(UUID.fromString(owner.group(1)))
                        .map(example -> rights.sees(
                                plans.plan(example.plan()),
                                example,
                                groups.stream()
                                        .flatMap(group -> Group.of(group).stream())
                                        .collect(Collectors.toSet())))
                        .orElse(false);
    }
}
