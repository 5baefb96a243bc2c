package vn.thidua.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan demands, as rows that somebody who has the plan's text beside it can compare: section, what, who, when. A star
 * marks what the plan does not say and practice fills in; "–" is what the plan leaves open.
 */
final class Demands {

    private final Plan plan;

    private Demands(Plan plan) {
        this.plan = plan;
    }

    static Demands of(Plan plan) {
        return new Demands(plan);
    }

    /** The rows of a table written in a text block; blanks around the bars do not count. */
    static List<String> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | ")))
                .toList();
    }

    /** Căn cứ: kind, number, date and issuer; Phần ký: who, title, capacity. */
    List<String> document() {
        ParentDecision parent = plan.parent();
        PlanSigner signer = plan.signer();
        return List.of(
                row(parent.source(), parent.type(), parent.number(), parent.date(), parent.issuer()),
                row(signer.source(), signer.name(), signer.title(), code(signer.capacity())));
    }

    /** When each phase begins and ends, its conditions and who opens it. */
    List<String> phases() {
        return rows(
                plan.phases(),
                each -> row(
                        each.source(),
                        each.id(),
                        date(each.starts()),
                        date(each.ends()),
                        codes(each.needs()),
                        each.decidedBy() == DecidedBy.OWN ? plan.issuer() : "cấp trên",
                        each.guidanceFrom()));
    }

    /** The issuer's own plan, then those of others. */
    List<String> plans() {
        return Stream.concat(
                        Stream.of(row(
                                plan.ownPlan().source(),
                                plan.issuer(),
                                date(plan.ownPlan().due()))),
                        plan.subordinatePlans().stream()
                                .map(each -> row(each.source(), list(each.owners()), date(each.due()))))
                .toList();
    }

    /** How many general criteria stand for which group and theme in which section. */
    List<String> generalCriteria() {
        return plan.criteria().general().stream()
                .map(each -> row(each.source(), each.group(), each.theme()))
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " | " + each.getValue())
                .toList();
    }

    /** Whose criteria for which field, who issues them, whom they bind. */
    List<String> criteriaSets() {
        return rows(
                plan.criteria().sets(),
                each -> row(
                        each.source(),
                        list(each.owners()),
                        each.domain(),
                        each.issuer(),
                        list(each.appliesTo()),
                        date(each.due())));
    }

    List<String> targets() {
        return rows(
                plan.targets(),
                each -> row(
                        each.source(),
                        each.id(),
                        goal(each),
                        code(each.modality()),
                        code(each.scope()),
                        each.providedBy(),
                        code(each.per()),
                        code(each.aggregate()),
                        date(each.due())));
    }

    private static String goal(Target target) {
        String value = target.comparator() == Comparator.KHOANG
                ? target.from().toPlainString() + "-" + target.to().toPlainString()
                : target.value() == null ? "" : target.value().toPlainString();
        return (code(target.comparator()) + " " + value + " " + target.unit()
                        + (target.baseYear() == null ? "" : " so với " + target.baseYear()))
                .replaceAll(" +", " ");
    }

    /** Cadence, reporters, their date, the consolidator and its date; none where the plan has no reporting clause. */
    List<String> reports() {
        return plan.reporting() == null
                ? List.of()
                : rows(
                        plan.reporting().periods(),
                        each -> row(
                                each.source(),
                                code(each.kind()),
                                list(plan.reporting().reporters()),
                                date(each.due()),
                                plan.reporting().consolidator(),
                                date(each.consolidatedDue())));
    }

    /** The consolidated report's way up, or what the issuer of a plan without a reporting clause owes above. */
    List<String> upward() {
        List<Reporting.Upward> route =
                plan.reporting() == null ? List.of() : plan.reporting().upward();
        return Stream.concat(
                        route.stream()
                                .map(each -> row(
                                        each.source(),
                                        list(each.to()),
                                        each.document(),
                                        each.drafter(),
                                        each.signer(),
                                        each.via(),
                                        each.numberBy())),
                        plan.upwardDuties().stream()
                                .map(each -> row(
                                        each.source(),
                                        each.to(),
                                        each.document(),
                                        code(each.period()),
                                        date(each.due()))))
                .toList();
    }

    List<String> duties() {
        return rows(
                plan.duties(),
                each -> row(
                        each.source(),
                        each.id(),
                        list(each.owners())
                                + (each.coordinateWith().isEmpty() ? "" : " + " + list(each.coordinateWith())),
                        code(each.mode()),
                        code(each.recurrence()),
                        date(each.due()) + (each.ends() == null ? "" : ", đến hết " + date(each.ends())),
                        each.nilAllowed() ? "không phát sinh" : ""));
    }

    List<String> reviews() {
        return rows(
                plan.reviews(),
                each -> row(
                        each.source(),
                        each.id(),
                        code(each.kind()),
                        code(each.level()),
                        list(each.heldBy()),
                        date(each.holdBy()),
                        date(each.reportBy()),
                        date(each.figuresUntil())));
    }

    /** How each review is held and signed: the chain of its report, of its plan, the closing date and what belongs to it. */
    List<String> reviewWork() {
        return rows(
                plan.reviews(),
                each -> row(
                        each.source(),
                        each.id(),
                        each.document() == null ? "" : each.document(),
                        each.planDocument() == null ? "" : each.planDocument(),
                        each.closes() == null ? "" : date(each.closes()),
                        Stream.of(
                                        each.absorbsAnnual() ? "thay báo cáo năm" : "",
                                        each.councilOpinion() ? "ý kiến Hội đồng" : "",
                                        each.conference() ? "hội nghị" : "",
                                        each.tolerance() == null ? "" : "sai lệch " + each.tolerance() + " %")
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))));
    }

    List<String> supervision() {
        return rows(
                plan.supervision(),
                each -> row(
                        each.source(),
                        each.id(),
                        code(each.kind()),
                        list(each.by()),
                        each.cadence() == null ? "khi cần" : code(each.cadence()),
                        list(each.units())));
    }

    List<String> guidance() {
        return rows(
                plan.guidance(),
                each -> row(
                        each.source(),
                        codes(each.occasions()),
                        code(each.from()),
                        each.issuer() + (each.coordinateWith().isEmpty() ? "" : " + " + list(each.coordinateWith())),
                        each.number(),
                        each.date(),
                        date(each.due())));
    }

    /** Each form, who confers it, whether it is a state award. */
    List<String> awardForms() {
        return rows(
                plan.awardForms(),
                each -> row(each.source(), each.id(), list(each.decidedBy()), each.state() ? "nhà nước" : ""));
    }

    /** What each form is to the law. */
    List<String> formClasses() {
        return rows(plan.awardForms(), each -> row(each.source(), each.id(), code(each.formClass())));
    }

    /** Who acts at which level, for whom, with which papers. */
    List<String> awardLevels() {
        return rows(
                plan.awardProcedure().levels(),
                each -> row(
                        each.source(),
                        code(each.level()),
                        list(each.offices()),
                        list(each.below()),
                        each.authority() + " < " + each.appraiser() + " < " + each.receiver(),
                        each.council(),
                        list(each.agencies()),
                        each.submission(),
                        each.decision()));
    }

    /** The province's own regulations. */
    List<String> awardRegulations() {
        return rows(
                plan.awardProcedure().regulations(), each -> row(each.source(), each.id(), each.from(), each.name()));
    }

    List<String> awards() {
        return rows(
                plan.awards(),
                each -> row(
                        each.source(),
                        code(each.occasion()),
                        each.phase(),
                        list(each.forms()),
                        codes(each.nominees()),
                        list(each.priorityGroups()),
                        each.publishList() ? "công khai" : ""));
    }

    List<String> quotas() {
        return rows(
                plan.quotas(),
                each -> row(
                        each.source(),
                        each.form(),
                        code(each.occasion()),
                        each.allocatedBy(),
                        each.count(),
                        each.merge() ? "lồng ghép" : ""));
    }

    /** Assessment, council, channel for difficulties, and who follows a plan without a reporting clause; those that are there. */
    List<String> bodies() {
        return Stream.of(
                        plan.assessment() == null
                                ? null
                                : row(
                                        plan.assessment().source(),
                                        "đánh giá",
                                        plan.assessment().by()),
                        plan.council() == null
                                ? null
                                : row(
                                        plan.council().source(),
                                        "hội đồng",
                                        plan.council().own(),
                                        plan.council().standing(),
                                        plan.council().assignment() ? "phân công thành viên" : ""),
                        plan.amendment() == null
                                ? null
                                : row(
                                        plan.amendment().source(),
                                        "phản ánh",
                                        list(plan.amendment().from()),
                                        plan.amendment().inbox(),
                                        plan.amendment().submittedBy(),
                                        plan.amendment().decidedBy(),
                                        codes(plan.amendment().outcomes())),
                        plan.followedBy() == null
                                ? null
                                : row(
                                        plan.followedBy().source(),
                                        "theo dõi",
                                        plan.followedBy().office()))
                .filter(each -> each != null)
                .toList();
    }

    List<String> recipients() {
        return rows(
                plan.recipients(), each -> row(each.source(), each.name(), list(each.offices()), code(each.purpose())));
    }

    private static <T> List<String> rows(Collection<T> entries, java.util.function.Function<T, String> row) {
        return entries.stream().map(row).toList();
    }

    private static String row(Source source, Object... values) {
        String section = source.section() == null ? "*" : source.section();
        return Stream.concat(Stream.of(section), Stream.of(values).map(Demands::shown))
                .collect(Collectors.joining(" | "));
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }

    private static String date(Deadline date) {
        return date.label() + (date.source() != null && date.source().assumed() ? "*" : "");
    }

    private static String list(List<String> ids) {
        return String.join(", ", ids);
    }

    private static String codes(List<? extends Coded> codes) {
        return codes.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String code(Coded value) {
        return value == null ? null : value.code();
    }
}
