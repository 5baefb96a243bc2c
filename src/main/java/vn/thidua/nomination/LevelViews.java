package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;

/** Lists as forms show them. */
@Service
@Transactional(readOnly = true)
public class LevelViews {

    private final LevelStore levels;
    private final BatchStore batches;
    private final MarkStore marks;
    private final OpinionStore opinions;
    private final Nominations nominations;
    private final SharedPapers papers;
    private final Plans plans;

    LevelViews(
            LevelStore levels,
            BatchStore batches,
            MarkStore marks,
            OpinionStore opinions,
            Nominations nominations,
            SharedPapers papers,
            Plans plans) {
        this.levels = levels;
        this.batches = batches;
        this.marks = marks;
        this.opinions = opinions;
        this.nominations = nominations;
        this.papers = papers;
        this.plans = plans;
    }

    /**
     * A row as lists show it.
     *
     * @param form name of the award form
     * @param said what was said about it so far, one line each
     */
    public record Row(
            String id,
            String name,
            String kind,
            String form,
            String proposer,
            String period,
            String status,
            List<String> said) {}

    /** @param basis legal basis with its tag */
    public record Level(
            String id,
            String title,
            String form,
            String sender,
            String receiver,
            String submission,
            String basis,
            LocalDate due,
            LocalDate supplementDue,
            List<String> opinions) {}

    public record BatchHead(
            String id,
            String title,
            String form,
            String office,
            String status,
            int rows,
            List<SharedPapers.Item> items) {}

    public Level level(String id) {
        LevelDossier level = levels.find(id).orElseThrow();
        Plan plan = plans.plan(level.plan());
        Batch batch = batches.find(level.batch()).orElseThrow();
        return new Level(
                id,
                title(plan, batch, level.period()),
                plan.awardForm(batch.form()).name(),
                plan.office(level.sender()).name(),
                plan.office(level.receiver()).name(),
                batch.number() == null
                        ? ""
                        : "Tờ trình số %s ngày %s".formatted(batch.number(), VietnamTime.format(batch.dated())),
                level.basis() + (level.verified() ? "" : " (chưa xác minh)"),
                level.dueOn(),
                level.supplementDue(),
                opinions.answers(List.of(id)).stream()
                        .map(each -> "%s: %s%s"
                                .formatted(
                                        plan.office(each.agency()).shortName(),
                                        label(each.status()),
                                        each.text() == null ? "" : " – " + each.text()))
                        .toList());
    }

    static String label(String status) {
        return switch (status) {
            case OpinionStore.AGREES -> "Đồng ý";
            case OpinionStore.OBJECTS -> "Có ý kiến không đồng ý";
            case OpinionStore.SILENT -> "Đồng ý (không trả lời trong thời hạn)";
            case OpinionStore.DROPPED -> "Không cần trả lời nữa";
            default -> "Chưa trả lời";
        };
    }

    static String title(Plan plan, Batch batch, String period) {
        return "%s – %s (danh sách %s)"
                .formatted(
                        plan.awardForm(batch.form()).name(),
                        plan.office(batch.office()).shortName(),
                        period);
    }

    /** What a task about a level is called after its verb. */
    public String title(String id) {
        LevelDossier level = levels.find(id).orElseThrow();
        return title(plans.plan(level.plan()), batches.find(level.batch()).orElseThrow(), level.period());
    }

    /** The rows that are in the dossier now and have one of these statuses. */
    public List<Row> rows(String level, NominationStatus... statuses) {
        List<NominationStatus> wanted = List.of(statuses);
        return rows(nominations.ofDossier(level).stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.status()))
                .toList());
    }

    List<Row> rows(List<Nomination> rows) {
        Map<String, List<String>> said = marks
                .of(rows.stream().map(Nomination::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        MarkStore.Said::row, Collectors.mapping(LevelViews::line, Collectors.toList())));
        return rows.stream()
                .map(row -> new Row(
                        row.id(),
                        row.name(),
                        row.kind().label(),
                        plans.plan(row.plan()).awardForm(row.form()).name(),
                        plans.plan(row.plan()).office(row.proposedBy()).shortName(),
                        "%s – %s".formatted(VietnamTime.format(row.from()), VietnamTime.format(row.to())),
                        row.status().label(),
                        said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static String line(MarkStore.Said said) {
        return "%s: %s%s".formatted(step(said.step()), mark(said), said.note() == null ? "" : " – " + said.note());
    }

    /** What was said: whoever is asked for an opinion agrees or not, whoever examines finds a dossier complete or not. */
    static String mark(MarkStore.Said said) {
        boolean opinion = said.step().equals(LevelStep.BODY)
                || said.step().equals(LevelStep.PARTY)
                || said.step().startsWith(LevelStep.OPINION);
        return switch (said.mark()) {
            case DU -> opinion ? "Đồng ý" : said.mark().label();
            case KHONG_DU -> opinion ? "Không đồng ý" : said.mark().label();
            default -> said.mark().label();
        };
    }

    /** What a step of a level is called. */
    static String step(String step) {
        return step.startsWith(LevelStep.OPINION)
                ? "Hiệp y"
                : Map.of(
                                LevelStep.CHECK, "Kiểm tra",
                                LevelStep.SUPPLEMENT, "Đã bổ sung",
                                LevelStep.APPRAISE, "Thẩm định",
                                LevelStep.PARTY, "Cấp ủy",
                                LevelStep.BODY, "Hội đồng")
                        .get(step);
    }

    public BatchHead batch(String id) {
        Batch batch = batches.find(id).orElseThrow();
        Plan plan = plans.plan(batch.plan());
        return new BatchHead(
                id,
                title(plan, batch, batch.period()),
                plan.awardForm(batch.form()).name(),
                plan.office(batch.office()).name(),
                batch.status().label(),
                batches.rows(id).size(),
                papers.items(id));
    }

    public List<Row> rowsOfBatch(String id) {
        return rows(nominations.all(batches.rows(id)));
    }

    public List<Row> rowsOf(List<Nomination> rows) {
        return rows(rows);
    }
}
