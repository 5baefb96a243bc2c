package vn.thidua.superior;

import java.io.InputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.People;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The register of documents from above: registered once, read by everybody of the plan; what waits for one is opened by it. */
@Service
@Transactional
public class SuperiorDocuments implements DocumentAccess {

    private static final Set<Role> REGISTER = EnumSet.of(Role.VAN_THU, Role.CHUYEN_VIEN);
    /** Before the id of a superior document where its file belongs to it. */
    private static final String FILES = "superior/";

    private static final Pattern OWNER = Pattern.compile(FILES + "([0-9a-f-]{36})");

    /** So many are listed. */
    private static final int LISTED = 500;

    private static final int NAME = 300;
    private static final int TYPE = 100;
    private static final int NUMBER = 60;
    private static final int SUMMARY = 1_000;

    private final SuperiorStore store;
    private final Openings openings;
    private final Registrars registrars;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    SuperiorDocuments(
            SuperiorStore store,
            Openings openings,
            Registrars registrars,
            Attachments attachments,
            Plans plans,
            People people,
            Clock clock) {
        this.store = store;
        this.openings = openings;
        this.registrars = registrars;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody registers.
     *
     * @param issuer who issued it, in words; not needed with {@code issuerOffice}
     * @param issuerOffice id of an office of the plan, or null
     * @param number number and symbol, as printed
     * @param file id that {@link #stage} gave, or null
     * @param effect code of an {@link Effect}
     * @param reference id of what it opens, or null
     */
    public record Typed(
            String issuer,
            String issuerOffice,
            String type,
            String number,
            LocalDate date,
            LocalDate arrivedOn,
            String arrivalNumber,
            String summary,
            boolean confidential,
            UUID file,
            String effect,
            String reference) {}

    /** One line of the register. */
    public record Row(
            UUID id,
            String issuer,
            String type,
            String number,
            LocalDate dated,
            LocalDate arrivedOn,
            String arrivalNumber,
            String summary,
            boolean confidential,
            List<DocumentView.AttachmentInfo> file,
            String effect,
            String opens,
            String registeredBy,
            Instant registeredAt) {}

    /** One thing that needs a superior document, as the page shows it. */
    public record WaitingRow(
            String kind,
            String kindName,
            String id,
            String name,
            String from,
            boolean mayOpenWithout,
            Instant openedAt,
            String openedBy,
            String by,
            String reason) {}

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** @param opens code of what it opens, or null */
    public record EffectChoice(String id, String name, String opens) {}

    /** Everything that the page shows. */
    public record Register(
            boolean mayRegister,
            boolean mayOpen,
            List<Row> documents,
            List<WaitingRow> waiting,
            List<EffectChoice> effects,
            List<Choice> issuers) {}

    /** The register of a plan as the person sees it. */
    @Transactional(readOnly = true)
    public Register register(String planId, String user) {
        Plan plan = plans.plan(planId);
        List<SuperiorDocument> documents = store.ofPlan(planId, LISTED);
        List<Openings.Waiting> waiting = openings.of(planId);
        Map<UUID, Attachment> files =
                attachments
                        .describe(documents.stream()
                                .map(SuperiorDocument::file)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return new Register(
                mayRegister(planId, user),
                openings.mayOpenWithout(planId, user),
                documents.stream()
                        .map(document -> row(document, waiting, files.get(document.file())))
                        .toList(),
                waiting.stream().map(each -> row(plan, each, documents)).toList(),
                Stream.of(Effect.values())
                        .map(effect -> new EffectChoice(
                                effect.code(),
                                effect.label(),
                                effect.opens() == null ? null : effect.opens().code()))
                        .toList(),
                plan.offices().stream()
                        .filter(office ->
                                office.kind() == OfficeKind.NGOAI || office.id().equals(plan.issuer()))
                        .map(office -> new Choice(office.id(), office.name()))
                        .toList());
    }

    private Row row(SuperiorDocument document, List<Openings.Waiting> waiting, Attachment file) {
        return new Row(
                document.id(),
                document.issuer(),
                document.type(),
                document.number(),
                document.dated(),
                document.arrivedOn(),
                document.arrivalNumber(),
                document.summary(),
                document.confidential(),
                DocumentView.AttachmentInfo.of(Stream.ofNullable(file).toList()),
                document.effect().label(),
                waiting.stream()
                        .filter(each -> each.kind() == document.effect().opens()
                                && each.id().equals(document.reference()))
                        .map(Openings.Waiting::name)
                        .findFirst()
                        .orElse(null),
                people.nameOf(document.registeredBy()),
                document.registeredAt());
    }

    private WaitingRow row(Plan plan, Openings.Waiting each, List<SuperiorDocument> documents) {
        Opened opened = each.opened();
        return new WaitingRow(
                each.kind().code(),
                each.kind().label(),
                each.id(),
                each.name(),
                plan.office(each.from()).name(),
                each.mayOpenWithout(),
                opened == null ? null : opened.at(),
                opened == null ? null : people.nameOf(opened.by()),
                opened == null
                        ? null
                        : documents.stream()
                                .filter(document -> document.id().equals(opened.document()))
                                .map(document -> "%s số %s ngày %s"
                                        .formatted(
                                                document.type(),
                                                document.number(),
                                                VietnamTime.format(document.dated())))
                                .findFirst()
                                .orElse(null),
                opened == null ? null : opened.reason());
    }

    /** The registered documents with this effect, the newest first. */
    @Transactional(readOnly = true)
    public List<SuperiorDocument> withEffect(String plan, Effect effect) {
        return store.withEffect(plan, effect, LISTED);
    }

    /** Whether the person may register. */
    @Transactional(readOnly = true)
    public boolean mayRegister(String plan, String user) {
        return registrars.holds(plan, user, REGISTER) || registrars.administers(plan, user);
    }

    /** Takes a file that {@link #register} then names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String plan, String user, String name, InputStream content) {
        requireRegistrar(plan, user);
        return attachments.stage(plan, desk(plan), user, name, content);
    }

    /**
     * Registers a document; what waits for it is open then.
     *
     * @throws Refusal naming the first thing that is wrong; nothing is kept then
     */
    public SuperiorDocument register(String planId, String user, Typed typed) {
        requireRegistrar(planId, user);
        Plan plan = plans.plan(planId);
        Office office = typed.issuerOffice() == null || typed.issuerOffice().isBlank()
                ? null
                : plan.findOffice(typed.issuerOffice())
                        .orElseThrow(() -> new Refusal(
                                "Cơ quan ban hành không có trong kế hoạch; hãy tải lại trang và chọn lại."));
        String issuer = office == null ? Texts.required(typed.issuer(), "Cơ quan ban hành", NAME) : office.name();
        String number = Texts.required(typed.number(), "Số, ký hiệu", NUMBER);
        requireDates(typed);
        if (typed.confidential()
                && (typed.file() != null || Texts.optional(typed.summary(), "Trích yếu", SUMMARY) != null)) {
            throw new Refusal(
                    "Văn bản mật chỉ ghi số và ngày, không đưa trích yếu và tệp lên hệ thống; hãy bỏ trích yếu và tệp rồi đăng ký lại.");
        }
        Effect effect = effect(typed.effect());
        var document = new SuperiorDocument(
                UUID.randomUUID(),
                planId,
                issuer,
                office == null ? null : office.id(),
                Texts.required(typed.type(), "Loại văn bản", TYPE),
                number,
                typed.date(),
                typed.arrivedOn(),
                Texts.optional(typed.arrivalNumber(), "Số đến", NUMBER),
                typed.confidential() ? null : Texts.required(typed.summary(), "Trích yếu", SUMMARY),
                typed.confidential(),
                typed.file(),
                effect,
                reference(planId, effect, typed.reference()),
                user,
                clock.instant());
        if (!store.insert(document, office == null ? issuerKey(issuer) : office.id(), numberKey(number))) {
            throw Refusal.of(
                    "Văn bản số %s ngày %s của %s đã được đăng ký; hãy tìm trong danh sách văn bản cấp trên.",
                    number, VietnamTime.format(typed.date()), issuer);
        }
        if (typed.file() != null) {
            attachments.claim(FILES + document.id(), List.of(typed.file()), user, desk(planId));
        }
        if (document.reference() != null) {
            openings.openedBy(document);
        }
        return document;
    }

    private void requireRegistrar(String plan, String user) {
        if (!mayRegister(plan, user)) {
            throw new NotAllowed(
                    "Chỉ văn thư, chuyên viên của cơ quan ban hành Kế hoạch, cơ quan tổng hợp hoặc người quản trị mới đăng ký được văn bản cấp trên.");
        }
    }

    private void requireDates(Typed typed) {
        LocalDate today = LocalDate.now(clock);
        if (typed.date() == null) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (typed.date().isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(typed.date()), VietnamTime.format(today));
        }
        if (typed.arrivedOn() != null
                && (typed.arrivedOn().isAfter(today) || typed.arrivedOn().isBefore(typed.date()))) {
            throw Refusal.of(
                    "Ngày đến %s phải từ ngày văn bản %s đến hôm nay (%s); hãy nhập lại ngày đến.",
                    VietnamTime.format(typed.arrivedOn()), VietnamTime.format(typed.date()), VietnamTime.format(today));
        }
    }

    private static Effect effect(String code) {
        try {
            return Coded.of(Effect.class, code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn tác dụng của văn bản; hãy chọn một mục rồi đăng ký lại.");
        }
    }

    /** What the document opens; none where nothing of the kind waits for a superior document. */
    private String reference(String plan, Effect effect, String typed) {
        String reference = typed == null || typed.isBlank() ? null : typed.strip();
        if (effect.opens() == null) {
            if (reference != null) {
                throw Refusal.of(
                        "Văn bản có tác dụng “%s” không mở nội dung nào; hãy bỏ nội dung được mở rồi đăng ký lại.",
                        effect.label());
            }
            return null;
        }
        List<String> known = openings.of(plan).stream()
                .filter(each -> each.kind() == effect.opens())
                .map(Openings.Waiting::id)
                .toList();
        if (reference == null ? !known.isEmpty() || effect == Effect.MO_GIAI_DOAN : !known.contains(reference)) {
            throw Refusal.of(
                    "Kế hoạch không có %s như vậy chờ văn bản cấp trên; hãy chọn lại nội dung mà văn bản này mở.",
                    effect.opens().label().toLowerCase(Locale.ROOT));
        }
        return reference;
    }

    private static String issuerKey(String issuer) {
        return Normalizer.normalize(issuer, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static String numberKey(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replaceFirst("^0+(?=\\d)", "");
    }

    /** Stands for a task where files are staged: colleagues of the register share it. */
    private static String desk(String plan) {
        return FILES + plan;
    }

    /** Everybody of the plan may read its register, files included. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches()
                && store.planOf(UUID.fromString(owner.group(1)))
                        .map(plan -> groups.stream().anyMatch(group -> group.startsWith(plan + ".")))
                        .orElse(false);
    }
}
