package vn.thidua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
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

    private static final String THE_PLAN = "Tiêu chí chung của Kế hoạch";

    private final CriteriaStore store;
    private final CriteriaInForce inForce;
    private final Adoptions adoptions;
    private final SuperiorDocuments superiors;
    private final Plans plans;
    private final Clock clock;
    private final CriteriaSetRows rows;

    CriteriaDesk(
            CriteriaStore store,
            CriteriaInForce inForce,
            Adoptions adoptions,
            SuperiorDocuments superiors,
            Plans plans,
            Clock clock,
            CriteriaSetRows rows) {
        this.store = store;
        this.inForce = inForce;
        this.adoptions = adoptions;
        this.superiors = superiors;
        this.plans = plans;
        this.clock = clock;
        this.rows = rows;
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
                rows.of(plan, user, versions, on),
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

    // ---- adopting -------------------------------------------------------------------------------------------------

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

    // ---- export ---------------------------------------------------------------------------------------------------

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
