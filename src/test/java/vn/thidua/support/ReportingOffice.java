package vn.thidua.support;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;

/** One office and its people in one round: the ordinary way of its report in single words. */
public final class ReportingOffice {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Desk desk;
    private final Plan plan;
    private final String office;
    private final String dossier;
    private final String receiving;

    ReportingOffice(Desk desk, Plan plan, String office, String period) {
        this(desk, plan, office, Obligation.id(ReportRounds.id(plan.id(), period), office), "userTask_receive");
    }

    private ReportingOffice(Desk desk, Plan plan, String office, String dossier, String receiving) {
        this.desk = desk;
        this.plan = plan;
        this.office = office;
        this.dossier = dossier;
        this.receiving = receiving;
    }

    /** Id of the obligation and of everything that is done about it. */
    public String dossier() {
        return dossier;
    }

    /** The same people at work on a supplement or a correction of their report. */
    public ReportingOffice onCorrection(String correction) {
        return new ReportingOffice(desk, plan, office, correction, "userTask_receiveCorrection");
    }

    /** The same people at work on their report on a review. */
    public ReportingOffice onReview(String obligation) {
        return new ReportingOffice(desk, plan, office, obligation, "userTask_receive");
    }

    /** Whoever has the role in the office; a post is one person. */
    public String person(String role) {
        boolean post = plan.office(office).kind() == OfficeKind.CHUC_DANH;
        return plan.id() + "." + office + "." + (post ? "chuyen-vien" : role);
    }

    public TypedReport report() {
        return TypedReport.of(plan, office);
    }

    public String symbol() {
        return chain().symbol();
    }

    private SigningChain chain() {
        return plan.signing(plan.reporting().document()).forOffice(plan.office(office));
    }

    public ReportingOffice drafts() {
        return drafts(report());
    }

    public ReportingOffice drafts(TypedReport report) {
        return drafts(report.content());
    }

    public ReportingOffice drafts(Map<String, Object> content) {
        desk.as(person("chuyen-vien")).does("userTask_draft", dossier(), Typed.draft(content));
        return this;
    }

    /** The head of section initials, where the office has one. */
    public ReportingOffice approves() {
        if (chain().has(Step.DUYET)) {
            desk.as(person("truong-phong")).does("userTask_reviewContent", dossier(), Typed.approve());
        }
        return this;
    }

    /** The leader signs, where the office has one. */
    public ReportingOffice signs() {
        if (chain().has(Step.KY)) {
            desk.as(person("lanh-dao")).does("userTask_sign", dossier(), Typed.sign("KT"));
        }
        return this;
    }

    /** The registry numbers it with today's date and sends it. */
    public ReportingOffice dispatches() {
        return dispatches(String.valueOf(NUMBERS.incrementAndGet()));
    }

    public ReportingOffice dispatches(String number) {
        var registry = desk.as(person("van-thu"));
        registry.does(
                "userTask_issue",
                dossier(),
                Typed.issue(
                        number,
                        symbol(),
                        VietnamTime.dateOf(desk.now()).toString(),
                        registry.attaches("userTask_issue", dossier(), "bao-cao-da-ky.pdf")));
        return this;
    }

    public ReportingOffice sends() {
        return sends(report());
    }

    public ReportingOffice sends(TypedReport report) {
        return drafts(report).approves().signs().dispatches();
    }

    /** The consolidator takes it, and the system notes that. */
    public ReportingOffice isAccepted() {
        decided(Typed.accept());
        desk.runReadySteps();
        return this;
    }

    public ReportingOffice isAskedForSupplement(String reason, String newDate) {
        return decided(Typed.supplement(reason, newDate));
    }

    private ReportingOffice decided(String decision) {
        desk.as(plan.id() + "." + plan.reporting().consolidator() + ".chuyen-vien")
                .does(receiving, dossier(), decision);
        return this;
    }
}
