package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.LetterTemplate;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.time.VietnamTime;

/**
 * A first text of the letter that urges and of the list to the superior: the offices that have not sent by the day of drafting.
 * Those that are only requested stand in a list of their own and are thanked and asked; nothing is said of their being late.
 */
@Component
class UrgingLetterTemplate implements LetterTemplate {

    private final UrgingStore store;
    private final Obligations obligations;
    private final Plans plans;
    private final Clock clock;

    UrgingLetterTemplate(UrgingStore store, Obligations obligations, Plans plans, Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    /** The names in their two lists, and the date that holds for the ordered ones. */
    private record Missing(List<String> ordered, List<String> requested, LocalDate due) {}

    @Override
    public boolean handles(Plan plan, String document) {
        return UrgedOffices.handles(plan, document);
    }

    @Override
    public Suggestion suggest(Document document) {
        return store.letter(document.subject())
                .map(letter -> suggest(plans.plan(document.plan()), document, letter))
                .orElse(new Suggestion("", ""));
    }

    private Suggestion suggest(Plan plan, Document document, UrgingStore.Letter letter) {
        Missing missing = missing(plan, letter);
        return letter.kind() == UrgingKind.SUPERIOR
                ? list(plan, document, letter, missing)
                : letter(plan, document, letter, missing);
    }

    private Missing missing(Plan plan, UrgingStore.Letter letter) {
        Set<String> named = new HashSet<>(store.named(letter.id()));
        List<Obligation> owed = obligations.ofRound(letter.round()).stream()
                .filter(obligation -> named.contains(obligation.id()) && obligation.missing())
                .toList();
        LocalDate due = owed.stream()
                .filter(obligation -> obligation.mode() == DutyMode.GIAO && obligation.dueAt() != null)
                .map(obligation -> VietnamTime.dateOf(obligation.dueAt()))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Missing(names(plan, owed, DutyMode.GIAO), names(plan, owed, DutyMode.DE_NGHI), due);
    }

    private static List<String> names(Plan plan, List<Obligation> owed, DutyMode mode) {
        return owed.stream()
                .filter(obligation -> obligation.mode() == mode)
                .map(obligation -> plan.office(obligation.office()).name())
                .toList();
    }

    private Suggestion letter(Plan plan, Document document, UrgingStore.Letter letter, Missing missing) {
        String consolidator = plan.office(plan.reporting().consolidator()).name();
        String report = "báo cáo kết quả thực hiện Phong trào thi đua " + ReportPeriod.labelOf(document.period());
        LocalDate today = LocalDate.now(clock);
        var paragraphs = new ArrayList<String>();
        if (!missing.ordered().isEmpty()) {
            boolean overdue = missing.due() != null && missing.due().isBefore(today);
            paragraphs.add(
                    "Thực hiện %s, các cơ quan, đơn vị gửi %s về %s%s. Đến ngày %s, %s chưa nhận được báo cáo của các cơ quan, đơn vị sau:"
                            .formatted(
                                    plan.shortTitle(),
                                    report,
                                    consolidator,
                                    missing.due() == null ? "" : " chậm nhất ngày " + VietnamTime.format(missing.due()),
                                    VietnamTime.format(today),
                                    consolidator));
            paragraphs.add(listed(missing.ordered()));
            paragraphs.add("Đề nghị thủ trưởng các cơ quan, đơn vị nêu trên %s gửi báo cáo về %s."
                    .formatted(overdue ? "khẩn trương" : "chỉ đạo", consolidator));
        }
        if (!missing.requested().isEmpty()) {
            paragraphs.add("%s trân trọng đề nghị Quý cơ quan sau đây quan tâm, phối hợp gửi %s:"
                    .formatted(consolidator, report));
            paragraphs.add(listed(missing.requested()));
        }
        paragraphs.add("Cơ quan, đơn vị đã gửi báo cáo trong thời gian phát hành Công văn này thì không phải gửi lại.");
        String about = missing.ordered().isEmpty() ? "V/v đề nghị gửi " : "V/v đôn đốc gửi ";
        return new Suggestion(
                about + report + (letter.n() > 1 ? " (lần %d)".formatted(letter.n()) : ""),
                String.join("\n\n", paragraphs));
    }

    private Suggestion list(Plan plan, Document document, UrgingStore.Letter letter, Missing missing) {
        String consolidator = plan.office(plan.reporting().consolidator()).name();
        List<String> letters = store.numbers(letter.round());
        var paragraphs = new ArrayList<String>();
        paragraphs.add("Thực hiện %s, %s đã có %d công văn đôn đốc (%s). Đến ngày %s, tình hình chưa báo cáo như sau:"
                .formatted(
                        plan.shortTitle(),
                        consolidator,
                        letters.size(),
                        String.join(
                                "; ",
                                letters.stream().map(number -> "số " + number).toList()),
                        VietnamTime.format(LocalDate.now(clock))));
        if (!missing.ordered().isEmpty()) {
            paragraphs.add("Cơ quan, đơn vị chưa gửi báo cáo:");
            paragraphs.add(listed(missing.ordered()));
        }
        if (!missing.requested().isEmpty()) {
            paragraphs.add("Cơ quan được đề nghị phối hợp, chưa có báo cáo:");
            paragraphs.add(listed(missing.requested()));
        }
        paragraphs.add("Kính báo cáo %s xem xét, chỉ đạo."
                .formatted(plan.office(plan.reporting().urging().escalateTo()).name()));
        return new Suggestion(
                "Danh sách cơ quan, đơn vị chưa báo cáo kết quả thực hiện Phong trào thi đua "
                        + ReportPeriod.labelOf(document.period()),
                String.join("\n\n", paragraphs));
    }

    private static String listed(List<String> names) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            lines.add("%d. %s%s".formatted(i + 1, names.get(i), i + 1 == names.size() ? "." : ";"));
        }
        return String.join("\n", lines);
    }
}
