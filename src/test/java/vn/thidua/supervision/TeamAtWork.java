package vn.thidua.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** What the people of a supervision do, as the tests tell it. */
@Component
class TeamAtWork {

    static final String PLAN = "doan-giam-sat";
    static final String SPECIALIST = PLAN + ".noi-vu.chuyen-vien";
    static final String HEAD = PLAN + ".ubnd.lanh-dao";

    private final Desk desk;

    TeamAtWork(Desk desk) {
        this.desk = desk;
    }

    static Map<String, Object> member(String person, String name, String position, boolean head) {
        var member = new LinkedHashMap<String, Object>();
        member.put("person", person);
        member.put("name", name);
        member.put("position", position);
        member.put("head", head);
        return member;
    }

    static Map<String, Object> unit(String office, String date) {
        var unit = new LinkedHashMap<String, Object>();
        unit.put("office", office);
        unit.put("date", date);
        unit.put("place", "Trụ sở đơn vị");
        return unit;
    }

    static Map<String, Object> requirement(String office, String text, String due) {
        return Map.of("office", office, "text", text, "due", due);
    }

    /** A team of three: one from outside; its head leads the issuer. */
    static List<Map<String, Object>> team() {
        return List.of(
                member(HEAD, null, "Phó Chủ tịch UBND phường", true),
                member(SPECIALIST, null, "Bộ phận Nội vụ", false),
                member(null, "Trần Thị B", "Hội Cựu chiến binh", false));
    }

    static String arranged(Map<String, Object> unit) {
        return arranged(team(), "2024-01-01", "2024-05-31", List.of(unit));
    }

    static String arranged(Map<String, Object> first, Map<String, Object> second) {
        return arranged(team(), "2024-01-01", "2024-05-31", List.of(first, second));
    }

    static String arranged(List<Map<String, Object>> team, String from, String until, List<Map<String, Object>> units) {
        return Typed.json(
                "decision",
                "hold",
                "team",
                team,
                "lookedFrom",
                from,
                "lookedUntil",
                until,
                "units",
                units,
                "outline",
                "I. Kết quả\nII. Tồn tại");
    }

    /** Records the next paper of the dossier that was signed outside. */
    void recordsPaper(String person, String dossier, String number, String date) {
        var copy = desk.as(person).attaches("userTask_record", dossier, "ban-phat-hanh.pdf");
        desk.as(person)
                .does(
                        "userTask_record",
                        dossier,
                        Typed.json("number", number, "date", date, "attachments", List.of(copy)));
        desk.runReadySteps();
    }

    /** A document of two steps: drafted, signed, numbered. */
    void issues(
            String drafter,
            String signer,
            String registry,
            String dossier,
            String number,
            String symbol,
            int recipients) {
        desk.as(drafter)
                .does("userTask_draft", dossier, Typed.draft(Typed.letter("Trích yếu", "Nội dung", recipients)));
        desk.as(signer).does("userTask_sign", dossier, Typed.sign("KT"));
        var copy = desk.as(registry).attaches("userTask_issue", dossier, "ban-phat-hanh.pdf");
        desk.as(registry)
                .does(
                        "userTask_issue",
                        dossier,
                        Typed.issue(
                                number,
                                symbol,
                                java.time.LocalDate.ofInstant(desk.now(), vn.thidua.platform.time.VietnamTime.ZONE)
                                        .toString(),
                                copy));
        desk.runReadySteps();
    }

    /** The preparation of the council's team up to the day on which the offices have their work. */
    void announces(String dossier, String arrangement) {
        desk.as(SPECIALIST).does("userTask_arrange", dossier, arrangement);
        recordsPaper(SPECIALIST, dossier, "11/KH-HĐTĐKT", "2024-06-03");
        issues(SPECIALIST, HEAD, PLAN + ".ubnd.van-thu", dossier, "21", "QĐ-UBND", 2);
        recordsPaper(SPECIALIST, dossier, "31/TB-HĐTĐKT", "2024-06-03");
    }

    static String minutes(String metOn, List<String> findings) {
        var rows = new ArrayList<Map<String, String>>();
        findings.forEach(text -> rows.add(Map.of("text", text)));
        return Typed.json(
                "decision",
                "sign",
                "metOn",
                metOn,
                "minutes",
                "Đoàn đã làm việc với đơn vị.",
                "nothingFound",
                findings.isEmpty(),
                "findings",
                rows);
    }

    /** Minutes recorded and signed here by both. */
    void meets(String supervision, String office, String metOn, List<String> findings) {
        String visit = Visit.id(supervision, office);
        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes(metOn, findings));
        desk.as(HEAD).does("userTask_signForTeam", visit, signs());
        desk.as(PLAN + "." + office + ".lanh-dao").does("userTask_signForUnit", visit, signs());
        desk.runReadySteps();
    }

    static String signs() {
        return Typed.json("decision", "sign");
    }

    static String returns(String why) {
        return Typed.json("decision", "return", "comment", why);
    }
}
