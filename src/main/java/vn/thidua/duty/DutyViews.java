package vn.thidua.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyCount;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.time.VietnamTime;

/** Duties and their results as readers see them. */
@Component
@Transactional(readOnly = true)
public class DutyViews {

    private final DutyStore store;
    private final DutyDemands demands;
    private final Duties duties;
    private final Obligations obligations;
    private final Documents documents;
    private final DocumentArchive archive;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;

    DutyViews(
            DutyStore store,
            DutyDemands demands,
            Duties duties,
            Obligations obligations,
            Documents documents,
            DocumentArchive archive,
            Attachments attachments,
            People people,
            Plans plans) {
        this.store = store;
        this.demands = demands;
        this.duties = duties;
        this.obligations = obligations;
        this.documents = documents;
        this.archive = archive;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
    }

    /** The name of the duty with its period. */
    public String title(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return DutyPeriod.title(plan, demands.get(plan.id(), obligation.kind()), obligation.period());
    }

    /** What the plan says: its words, who coordinates, by when, and from where in the plan it comes. */
    public DocumentView duty(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        DutyDemand demand = demands.get(plan.id(), obligation.kind());
        var sections = new ArrayList<DocumentView.Section>();
        sections.add(DocumentView.Section.of("Nội dung theo Kế hoạch", demand.text()));
        List<String> coordinating = obligations.coordinators(obligation.id());
        if (!coordinating.isEmpty()) {
            sections.add(DocumentView.Section.of("Cơ quan phối hợp", plan.namesOf(coordinating)));
        }
        return new DocumentView(title(obligation), plan.shortTitle(), sections, List.of(), List.of());
    }

    /** The result that waits or was sent last, or the document that was issued; null while there is none. */
    public DocumentView result(Obligation obligation) {
        DutyDemand demand = demands.get(obligation.plan(), obligation.kind());
        if (demand.document() != null) {
            return archive.latest(obligation.id(), demand.document())
                    .filter(document -> document.status() == DocumentStatus.DA_BAN_HANH)
                    .map(documents::view)
                    .orElse(null);
        }
        return store.latest(obligation.id()).map(row -> view(obligation, row)).orElse(null);
    }

    /** Every result that was sent, the last one first. */
    public List<DocumentView> sent(Obligation obligation) {
        DutyDemand demand = demands.get(obligation.plan(), obligation.kind());
        if (demand.document() != null) {
            return Stream.ofNullable(result(obligation)).toList();
        }
        List<DocumentView> views = new ArrayList<>(store.sentOf(obligation.id()).stream()
                .map(row -> view(obligation, row))
                .toList());
        Collections.reverse(views);
        return views;
    }

    /** Who did what about it, names instead of accounts. */
    public List<Step> trace(Obligation obligation) {
        List<ObligationEvent> events = obligations.history(obligation.id());
        var names = people.namesOf(events.stream()
                .map(ObligationEvent::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return events.stream()
                .map(event -> new Step(
                        event.at(),
                        event.actor() == null ? null : names.getOrDefault(event.actor(), event.actor()),
                        event.action(),
                        event.note()))
                .toList();
    }

    /** @param by null for the system */
    public record Step(java.time.Instant at, String by, String action, String comment) {}

    /** How often it was sent. */
    public int version(Obligation obligation) {
        return store.sentOf(obligation.id()).size();
    }

    private DocumentView view(Obligation obligation, DutyResultRow row) {
        Given given = row.given();
        var sections = new ArrayList<DocumentView.Section>();
        if (given.nil()) {
            sections.add(DocumentView.Section.of("Kết quả", "Không phát sinh"));
        }
        if (given.text() != null) {
            sections.add(DocumentView.Section.of(given.nil() ? "Ghi chú" : "Kết quả thực hiện", given.text()));
        }
        if (given.number() != null) {
            sections.add(DocumentView.Section.of(
                    "Văn bản", "Số %s ngày %s".formatted(given.number(), VietnamTime.format(given.date()))));
        }
        return new DocumentView(
                title(obligation),
                row.sentAt() == null
                        ? "%s, %s".formatted(people.nameOf(row.givenBy()), VietnamTime.format(row.givenAt()))
                        : "Gửi lúc %s".formatted(VietnamTime.format(row.sentAt())),
                sections,
                tables(obligation, given),
                DocumentView.AttachmentInfo.of(attachments.describe(given.attachments())));
    }

    private List<DocumentView.Table> tables(Obligation obligation, Given given) {
        var tables = new ArrayList<DocumentView.Table>();
        if (!given.counts().isEmpty()) {
            List<DutyCount> asked = duties.counts(obligation);
            tables.add(new DocumentView.Table(
                    "Số liệu",
                    List.of("Số liệu", "Đơn vị tính", "Kết quả"),
                    given.counts().stream()
                            .map(count -> asked.stream()
                                    .filter(each -> each.id().equals(count.id()))
                                    .findFirst()
                                    .map(each -> List.of(each.name(), each.unit(), count.value()))
                                    .orElse(List.of(count.id(), "", count.value())))
                            .toList()));
        }
        if (!given.members().isEmpty()) {
            tables.add(new DocumentView.Table(
                    "Phân công thành viên Hội đồng",
                    List.of("Thành viên", "Chức vụ, cơ quan", "Lĩnh vực", "Địa bàn"),
                    given.members().stream()
                            .map(member -> List.of(
                                    member.member(), blank(member.post()), blank(member.field()), blank(member.area())))
                            .toList()));
        }
        if (!given.targets().isEmpty()) {
            tables.add(new DocumentView.Table(
                    "Chỉ tiêu thi đua của cơ quan, đơn vị",
                    List.of("Chỉ tiêu", "Đơn vị tính", "Yêu cầu", "Mức"),
                    given.targets().stream()
                            .map(target -> List.of(
                                    target.name(),
                                    target.unit(),
                                    GivenCheck.labelOf(target.comparator()),
                                    Numbers.format(target.value())))
                            .toList()));
        }
        return tables;
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
