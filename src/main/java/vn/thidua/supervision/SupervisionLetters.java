package vn.thidua.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** First texts of the team's and the offices' papers, from what was settled: team, schedule, outline, findings, requirements. */
@Component
class SupervisionLetters implements LetterTemplate {

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final Plans plans;

    SupervisionLetters(SupervisionStore store, VisitStore visitStore, Plans plans) {
        this.store = store;
        this.visitStore = visitStore;
        this.plans = plans;
    }

    @Override
    public boolean handles(Plan plan, String document) {
        return Papers.ofChain(document).isPresent();
    }

    @Override
    public Suggestion suggest(Document document) {
        String paper = Papers.ofChain(document.kind()).orElseThrow();
        Optional<SupervisionCase> held = store.find(document.plan() + "/supervision/" + document.period());
        return held.map(found -> suggest(plans.plan(document.plan()), found, document, paper))
                .orElse(null);
    }

    private Suggestion suggest(Plan plan, SupervisionCase held, Document document, String paper) {
        String name = Supervisions.title(plan, held.demand(), held.period());
        String kind = Texts.inSentence(held.kind().label());
        List<Visit> visits = visitStore.visits(held.id());
        var text = new ArrayList<String>();
        text.add("Thực hiện %s;".formatted(plan.shortTitle()));
        switch (paper) {
            case Papers.PLAN -> {
                text.add("1. Thành phần %s:".formatted(Texts.inSentence(held.teamWord())));
                text.add(team(held));
                text.add("2. Thời kỳ được xem xét: " + period(held) + ".");
                text.add("3. Lịch làm việc:");
                text.add(schedule(plan, visits));
                return new Suggestion("Kế hoạch %s: %s".formatted(kind, name), String.join("\n", text));
            }
            case Papers.DECISION -> {
                text.add("Điều 1. Thành lập %s gồm:".formatted(Texts.inSentence(held.teamWord())));
                text.add(team(held));
                text.add("Điều 2. Đoàn có nhiệm vụ %s tại %d cơ quan, đơn vị, báo cáo kết quả với %s."
                        .formatted(kind, visits.size(), plan.office(held.body()).name()));
                return new Suggestion(
                        "Về việc thành lập %s: %s".formatted(Texts.inSentence(held.teamWord()), name),
                        String.join("\n", text));
            }
            case Papers.NOTICE -> {
                text.add("%s thông báo lịch làm việc như sau:".formatted(held.teamWord()));
                text.add(schedule(plan, visits));
                text.add("Đề nghị các cơ quan, đơn vị gửi báo cáo tự đánh giá trước buổi làm việc, theo đề cương:");
                text.add(held.outline());
                return new Suggestion(
                        "V/v lịch %s và đề cương báo cáo: %s".formatted(kind, name), String.join("\n", text));
            }
            case Papers.REPORT -> {
                text.add("%s báo cáo kết quả %s (thời kỳ %s) tại các cơ quan, đơn vị:"
                        .formatted(held.teamWord(), kind, period(held)));
                visits.forEach(visit -> text.add(result(plan, visit)));
                return new Suggestion("Báo cáo kết quả %s: %s".formatted(kind, name), String.join("\n", text));
            }
            case Papers.CONCLUSION -> {
                text.add("Kết luận đối với các cơ quan, đơn vị:");
                visits.stream()
                        .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                        .forEach(visit -> text.add(conclusion(plan, visit)));
                return new Suggestion("Thông báo kết luận %s: %s".formatted(kind, name), String.join("\n", text));
            }
            default -> {
                return own(held, document, paper, name);
            }
        }
    }

    /** An office's own report: the outline, or what it has to answer. */
    private Suggestion own(SupervisionCase held, Document document, String paper, String name) {
        String subject = "%s: %s".formatted(Papers.name(paper), name);
        if (paper.equals(Papers.SELF_REPORT)) {
            return new Suggestion(subject, held.outline());
        }
        List<String> requirements = visitStore
                .visit(held.id(), document.office())
                .map(Visit::requirements)
                .orElse(List.of());
        return new Suggestion(
                subject,
                String.join(
                        "\n",
                        requirements.stream()
                                .map(requirement -> "Kiến nghị: %s\nKết quả thực hiện:".formatted(requirement))
                                .toList()));
    }

    private String team(SupervisionCase held) {
        return String.join(
                "\n",
                store.members(held.id()).stream()
                        .map(member -> "- %s, %s – %s"
                                .formatted(
                                        member.name(), member.position(), member.head() ? "Trưởng đoàn" : "Thành viên"))
                        .toList());
    }

    private static String period(SupervisionCase held) {
        return "từ %s đến %s".formatted(VietnamTime.format(held.lookedFrom()), VietnamTime.format(held.lookedUntil()));
    }

    private static String schedule(Plan plan, List<Visit> visits) {
        return String.join(
                "\n",
                visits.stream()
                        .map(visit -> "- Ngày %s: %s (%s)"
                                .formatted(
                                        VietnamTime.format(visit.visitOn()),
                                        plan.office(visit.office()).name(),
                                        visit.place()))
                        .toList());
    }

    private static String result(Plan plan, Visit visit) {
        String office = plan.office(visit.office()).name();
        if (visit.status() == VisitStatus.KHONG_LAM_VIEC) {
            return "- %s: không làm việc (%s).".formatted(office, visit.note());
        }
        return visit.findings().isEmpty()
                ? "- %s: không có tồn tại.".formatted(office)
                : "- %s: %s.".formatted(office, String.join("; ", visit.findings()));
    }

    private static String conclusion(Plan plan, Visit visit) {
        return visit.requirements().isEmpty()
                ? "- %s: không có kiến nghị."
                        .formatted(plan.office(visit.office()).name())
                : "- %s: %s. Báo cáo kết quả thực hiện trước hết ngày %s."
                        .formatted(
                                plan.office(visit.office()).name(),
                                String.join("; ", visit.requirements()),
                                VietnamTime.format(visit.followUpDue()));
    }
}
