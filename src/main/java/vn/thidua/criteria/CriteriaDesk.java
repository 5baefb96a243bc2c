package vn.thidua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.SpreadsheetText;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.superior.Effect;
import vn.thidua.superior.SuperiorDocument;
import vn.thidua.superior.SuperiorDocuments;

/** The page about criteria: what counts on a day, and how far every set is. */
@Service
@Transactional(readOnly = true)
public class CriteriaDesk {

    private static final String OWN_FIELD = "Lĩnh vực phụ trách";
    private static final String THE_PLAN = "Tiêu chí chung của Kế hoạch";

    private final CriteriaStore store;
    private final CriteriaInForce inForce;
    private final CriteriaSets sets;
    private final Adoptions adoptions;
    private final SuperiorDocuments superiors;
    private final CriteriaMilestones milestones;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Plans plans;
    private final Clock clock;

    CriteriaDesk(
            CriteriaStore store,
            CriteriaInForce inForce,
            CriteriaSets sets,
            Adoptions adoptions,
            SuperiorDocuments superiors,
            CriteriaMilestones milestones,
            Obligations obligations,
            Attachments attachments,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.sets = sets;
        this.adoptions = adoptions;
        this.superiors = superiors;
        this.milestones = milestones;
        this.obligations = obligations;
        this.attachments = attachments;
        this.plans = plans;
        this.clock = clock;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /**
     * One criterion that counts.
     *
     * @param source the plan's section, or the document of the set
     */
    public record Line(
            String group,
            String theme,
            String subject,
            String text,
            String unit,
            String evidence,
            String weight,
            String from,
            String source) {

        /** The same under the group's name. */
        Line in(String groupName) {
            return new Line(groupName, theme, subject, text, unit, evidence, weight, from, source);
        }
    }

    /**
     * One version of a set, newest first.
     *
     * @param ended first day on which adopted criteria do not count any more, or null
     * @param mayEnd whether the reader may end it
     */
    public record Version(
            String id,
            int number,
            String document,
            LocalDate dated,
            LocalDate inForceFrom,
            boolean counts,
            String reason,
            LocalDate ended,
            String endReason,
            boolean mayEnd,
            List<DocumentView.AttachmentInfo> file) {}

    /**
     * How far a set is.
     *
     * @param state of the newest version
     * @param progress Tiến độ of its obligation, or null without one
     * @param mayStart whether the reader may begin a further version
     */
    public record SetRow(
            String set,
            String owner,
            String title,
            String ownerName,
            String issuer,
            String appliesTo,
            String state,
            String progress,
            Instant due,
            boolean adopted,
            boolean mayStart,
            List<Version> versions) {}

    /** A superior document whose criteria may be adopted. */
    public record Offer(UUID id, String name, LocalDate dated) {}

    /** @param may the offices for which the reader may adopt */
    public record Adopting(
            List<Choice> may, List<Offer> offers, List<Choice> sets, List<Choice> replaceable, String consolidator) {}

    /** Everything that the page shows. */
    public record Page(
            LocalDate on,
            List<Choice> groups,
            List<Choice> themes,
            List<Line> lines,
            List<SetRow> sets,
            Adopting adopting) {}

    /**
     * The page as the person sees it.
     *
     * @param day whose criteria are shown; null: today
     */
    public Page page(String planId, String user, LocalDate day) {
        Plan plan = plans.plan(planId);
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        List<CriteriaVersion> versions = store.ofPlan(planId);
        return new Page(
                on,
                plan.criteria() == null
                        ? List.of()
                        : plan.criteria().subjectGroups().stream()
                                .map(group -> new Choice(group.id(), group.name()))
                                .toList(),
                plan.themes().stream()
                        .map(theme -> new Choice(theme.id(), theme.name()))
                        .toList(),
                lines(plan, inForce.on(planId, on)),
                rows(plan, user, versions, on),
                adopting(plan, user, versions));
    }

    static List<Line> lines(Plan plan, CriteriaInForce.InForce inForce) {
        var lines = new ArrayList<Line>();
        inForce.general()
                .forEach(each -> lines.add(new Line(
                        each.group(),
                        each.theme(),
                        each.subject(),
                        each.text(),
                        null,
                        null,
                        null,
                        THE_PLAN,
                        "mục " + each.source().section())));
        for (CriteriaInForce.SetInForce set : inForce.sets()) {
            set.criteria()
                    .forEach(each -> lines.add(new Line(
                            each.group(),
                            each.theme(),
                            null,
                            each.text(),
                            each.unit(),
                            each.evidence(),
                            each.weight() == null ? null : Numbers.format(each.weight()),
                            plan.office(set.office()).shortName(),
                            source(set))));
        }
        return lines;
    }

    static String source(CriteriaInForce.SetInForce set) {
        return "%s ngày %s%s"
                .formatted(
                        set.document(),
                        VietnamTime.format(set.dated()),
                        set.superior() == null ? "" : " (của cấp trên)");
    }

    // ---- the sets
    // ----------------------------------------------------------------------------------------------------

    private List<SetRow> rows(Plan plan, String user, List<CriteriaVersion> versions, LocalDate on) {
        Map<String, List<CriteriaVersion>> series =
                versions.stream().collect(Collectors.groupingBy(CriteriaVersion::series));
        Map<String, Obligation> owed = owed(plan);
        Map<String, List<DocumentView.AttachmentInfo>> files = files(versions);
        var rows = new ArrayList<SetRow>();
        if (plan.criteria() != null) {
            for (CriteriaSet set : plan.criteria().sets()) {
                for (String owner : CriteriaSets.owners(plan, set)) {
                    if (plan.office(owner).hasAccounts()) {
                        rows.add(row(plan, user, set, owner, series, owed, files, on));
                    }
                }
            }
        }
        series.values().stream()
                .filter(some -> some.get(0).adopted())
                .forEach(some -> rows.add(adopted(plan, user, some, files, on)));
        return rows;
    }

    private SetRow row(
            Plan plan,
            String user,
            CriteriaSet set,
            String owner,
            Map<String, List<CriteriaVersion>> series,
            Map<String, Obligation> owed,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on) {
        List<CriteriaVersion> versions = series.getOrDefault(CriteriaVersion.series(set.id(), owner), List.of());
        Optional<CriteriaVersion> last =
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        Obligation obligation = owed.get(CriteriaSets.KIND + set.id() + "/" + owner);
        String keeper = CriteriaSets.keepers(plan, owner, LocalDate.now(clock)).stream()
                .findFirst()
                .orElse(owner);
        return new SetRow(
                set.id(),
                owner,
                set.domain(),
                keeper.equals(owner)
                        ? plan.office(owner).name()
                        : "%s (thay %s)"
                                .formatted(
                                        plan.office(keeper).name(),
                                        plan.office(owner).name()),
                vn.thidua.plan.SigningChain.OWN_OFFICE.equals(set.issuer())
                        ? plan.office(keeper).name()
                        : plan.office(set.issuer()).name(),
                applies(plan, set.appliesTo()),
                last.map(version -> version.stage().label()).orElse("Chưa xây dựng"),
                obligation == null ? null : obligation.progressLabel(clock.instant()),
                obligation == null ? null : obligation.dueAt(),
                false,
                last.filter(version -> version.stage().open()).isEmpty()
                        && sets.keeper(plan, owner, user).isPresent(),
                issued(versions, files, on, false));
    }

    private SetRow adopted(
            Plan plan,
            String user,
            List<CriteriaVersion> versions,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on) {
        CriteriaVersion last = versions.get(versions.size() - 1);
        CriteriaVersion.End end = last.issue().end();
        return new SetRow(
                last.set(),
                last.office(),
                last.title(),
                plan.office(last.office()).name(),
                "Cấp trên",
                applies(plan, last.issue().appliesTo()),
                end == null ? "Đã áp dụng" : "Thôi áp dụng từ " + VietnamTime.format(end.on()),
                null,
                null,
                true,
                false,
                issued(versions, files, on, end == null && adoptions.speaksForAdopter(plan, last, user)));
    }

    private static String applies(Plan plan, List<String> appliesTo) {
        return appliesTo.isEmpty() ? OWN_FIELD : CriteriaForms.boundNames(plan, appliesTo);
    }

    private static List<Version> issued(
            List<CriteriaVersion> versions,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on,
            boolean mayEnd) {
        var issued = new ArrayList<Version>();
        boolean replaced = false;
        for (int i = versions.size() - 1; i >= 0; i--) {
            CriteriaVersion version = versions.get(i);
            if (version.issue() != null) {
                CriteriaVersion.End end = version.issue().end();
                boolean counts = !replaced && version.issue().countsOn(on);
                replaced |= !version.issue().inForceFrom().isAfter(on);
                issued.add(new Version(
                        version.id(),
                        version.number(),
                        version.issue().number(),
                        version.issue().dated(),
                        version.issue().inForceFrom(),
                        counts,
                        version.reason(),
                        end == null ? null : end.on(),
                        end == null ? null : end.reason(),
                        mayEnd && i == versions.size() - 1,
                        files.getOrDefault(version.id(), List.of())));
            }
        }
        return issued;
    }

    /** The obligations about criteria, by kind and office: one statement for each set, however many offices owe it. */
    private Map<String, Obligation> owed(Plan plan) {
        var owed = new HashMap<String, Obligation>();
        milestones.of(plan).stream()
                .map(milestone ->
                        Obligation.roundId(plan.id(), CriteriaSets.KIND + milestone.demand(), milestone.period()))
                .forEach(round ->
                        obligations.ofRound(round).forEach(each -> owed.put(each.kind() + "/" + each.office(), each)));
        return owed;
    }

    /** The issued copies and the superiors' files, by version. */
    private Map<String, List<DocumentView.AttachmentInfo>> files(List<CriteriaVersion> versions) {
        Map<String, UUID> ids =
                store.files(versions.isEmpty() ? "" : versions.get(0).plan());
        Map<UUID, DocumentView.AttachmentInfo> known = new HashMap<>();
        attachments
                .describe(ids.values())
                .forEach(file -> known.put(
                        file.id(), DocumentView.AttachmentInfo.of(List.of(file)).get(0)));
        return ids.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(known.get(each.getValue()))));
    }

    // ---- adopting
    // ----------------------------------------------------------------------------------------------------

    private Adopting adopting(Plan plan, String user, List<CriteriaVersion> versions) {
        List<String> may = adoptions.adopters(plan, user);
        return new Adopting(
                may.stream()
                        .map(office -> new Choice(office, plan.office(office).name()))
                        .toList(),
                superiors.withEffect(plan.id(), Effect.TIEU_CHI).stream()
                        .map(CriteriaDesk::offer)
                        .toList(),
                plan.criteria() == null
                        ? List.of()
                        : plan.criteria().sets().stream()
                                .map(set -> new Choice(set.id(), set.domain()))
                                .toList(),
                versions.stream()
                        .filter(version -> version.adopted() && may.contains(version.office()))
                        .collect(Collectors.toMap(CriteriaVersion::series, Function.identity(), (first, next) -> next))
                        .values()
                        .stream()
                        .map(version -> new Choice(
                                version.id(),
                                "%s (%s)"
                                        .formatted(
                                                version.title(), version.issue().number())))
                        .toList(),
                plan.consolidator());
    }

    private static Offer offer(SuperiorDocument document) {
        return new Offer(
                document.id(),
                "%s số %s ngày %s của %s"
                        .formatted(
                                document.type(),
                                document.number(),
                                VietnamTime.format(document.dated()),
                                document.issuer()),
                document.dated());
    }

    // ---- export
    // ------------------------------------------------------------------------------------------------------

    /** What counts on the day, for a spreadsheet. */
    public String export(String planId, LocalDate day) {
        Plan plan = plans.plan(planId);
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Nhóm đối tượng",
                "Nội dung thi đua",
                "Đối tượng cụ thể",
                "Tiêu chí",
                "Đơn vị tính",
                "Tài liệu minh chứng",
                "Điểm",
                "Cơ quan",
                "Căn cứ"));
        for (Line line : lines(plan, inForce.on(planId, on))) {
            rows.add(List.of(
                    plan.criteria().subjectGroup(line.group()).orElseThrow().name(),
                    CriteriaKind.themeName(plan, line.theme()),
                    text(line.subject()),
                    line.text(),
                    text(line.unit()),
                    text(line.evidence()),
                    text(line.weight()),
                    line.from(),
                    line.source()));
        }
        return SpreadsheetText.of(rows);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
