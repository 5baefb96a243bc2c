package vn.thidua.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** The people of a plan who raise, gather, submit, decide and issue: the ordinary way of a submission in single words. */
final class AmendmentTeam {

    private final Desk desk;
    private final Plan plan;
    private final Proposals proposals;
    private final Gatherings gatherings;
    private String gathering;
    private int numbers = 40;

    AmendmentTeam(Desk desk, Plan plan, Proposals proposals, Gatherings gatherings) {
        this.desk = desk;
        this.plan = plan;
        this.proposals = proposals;
        this.gatherings = gatherings;
    }

    Proposal raises(String office, String concerns, String text) {
        String who = person(office, "chuyen-vien");
        return desk.as(who)
                .loggedIn(() -> proposals.raise(
                        plan.id(), who, new Proposals.Raised(office, concerns, text, "Lùi thời hạn.", List.of())));
    }

    AmendmentTeam opens() {
        String who = inbox();
        gathering = desk.as(who).loggedIn(() -> gatherings.open(plan.id(), who)).id();
        return this;
    }

    /** The same people at work on a gathering that somebody else opened. */
    AmendmentTeam of(String opened) {
        gathering = opened;
        return this;
    }

    String gathering() {
        return gathering;
    }

    AmendmentTeam gathers(List<UUID> chosen) {
        desk.as(inbox()).does("userTask_gather", gathering, gathered(chosen));
        return this;
    }

    static String gathered(List<UUID> chosen) {
        return Typed.json(
                "decision",
                "submit",
                "proposals",
                chosen.stream()
                        .map(id -> Map.of("id", id, "comment", "Đã xem xét.", "outcome", "tra-loi-huong-dan"))
                        .toList(),
                "summary",
                "Tổng hợp các đề xuất.");
    }

    AmendmentTeam submits() {
        desk.as(submitter()).does("userTask_submit", gathering, Typed.json("decision", "submit"));
        return this;
    }

    AmendmentTeam decides(Map<UUID, String> outcomes) {
        desk.as(decider()).does("userTask_decide", gathering, decided(outcomes));
        return this;
    }

    static String decided(Map<UUID, String> outcomes) {
        var rows = new ArrayList<Map<String, Object>>();
        outcomes.forEach((id, outcome) -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("id", id);
            row.put("outcome", outcome);
            row.put("reply", outcome.equals("dieu-chinh") ? null : "Thực hiện theo hướng dẫn hiện hành.");
            rows.add(row);
        });
        return Typed.json("decision", "decide", "proposals", rows);
    }

    AmendmentTeam enters(String path, String day, Integer year, boolean onward) {
        desk.as(inbox()).does("userTask_enterChanges", gathering, change(path, day, year, onward));
        return this;
    }

    static String change(String path, String day, Integer year, boolean onward) {
        var row = new LinkedHashMap<String, Object>();
        row.put("path", path);
        row.put("day", day);
        row.put("year", year);
        row.put("onward", onward);
        return Typed.json("changes", List.of(row));
    }

    /** The one document of the gathering that is under way goes through all of its steps. */
    AmendmentTeam issues(String document) {
        var chain = plan.signing(document);
        desk.as(person(chain.step(Step.SOAN).orElseThrow().office(), "chuyen-vien"))
                .does(
                        "userTask_draft",
                        gathering,
                        Typed.draft(Typed.letter("Về đề xuất, kiến nghị", "Nội dung.", lines(chain))));
        chain.step(Step.DUYET)
                .ifPresent(step -> desk.as(person(step.office(), "truong-phong"))
                        .does("userTask_reviewContent", gathering, Typed.approve()));
        chain.step(Step.TO_TRINH).ifPresent(step -> {
            desk.as(person(step.office(), "lanh-dao"))
                    .does("userTask_signSubmissionLetter", gathering, Typed.sign("TRUC_TIEP"));
            desk.as(person(step.numberedBy(), "van-thu"))
                    .does(
                            "userTask_numberSubmissionLetter",
                            gathering,
                            Typed.issue(
                                    String.valueOf(++numbers),
                                    step.symbol(),
                                    VietnamTime.dateOf(desk.now()).toString(),
                                    null));
        });
        chain.step(Step.THAM_TRA)
                .ifPresent(step -> desk.as(person(step.office(), "chuyen-vien"))
                        .does("userTask_verify", gathering, Typed.approve()));
        chain.step(Step.KY_NHAY)
                .ifPresent(step -> desk.as(person(step.office(), "lanh-dao"))
                        .does("userTask_initial", gathering, Typed.approve()));
        return signs(chain.step(Step.KY).orElseThrow().office())
                .dispatches(chain.step(Step.CAP_SO).orElseThrow().office(), chain.symbol());
    }

    /** A chain without "Nơi nhận" of its own takes the plan's; its first line will do. */
    private int lines(SigningChain chain) {
        return chain.recipients().isEmpty()
                ? Math.min(1, plan.recipients().size())
                : chain.recipients().size();
    }

    AmendmentTeam signs(String office) {
        desk.as(person(office, "lanh-dao")).does("userTask_sign", gathering, Typed.sign("KT"));
        return this;
    }

    AmendmentTeam dispatches(String office, String symbol) {
        var registry = desk.as(person(office, "van-thu"));
        registry.does(
                "userTask_issue",
                gathering,
                Typed.issue(
                        String.valueOf(++numbers),
                        symbol,
                        VietnamTime.dateOf(desk.now()).toString(),
                        registry.attaches("userTask_issue", gathering, "ban-phat-hanh.pdf")));
        return this;
    }

    String inbox() {
        return person(plan.amendment().inbox(), "chuyen-vien");
    }

    String submitter() {
        return person(plan.amendment().submittedBy(), "lanh-dao");
    }

    String decider() {
        return person(plan.amendment().decidedBy(), "lanh-dao");
    }

    String person(String office, String role) {
        return plan.id() + "." + office + "." + role;
    }
}
