package vn.thidua.timelapse;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.plan.AbsorbedReports;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewLevel;

/** What came of a life: a table per year, and whether everything that was owed came to exactly one end. */
@Component
@Profile("timelapse")
class Audit {

    private static final String ROW = "%-4s %10s %9s %7s %12s %12s %12s %10s %10s%n";
    private static final String PROGRAMME = "movement-programme";

    /** So many examples of one kind of failure are named. */
    private static final int NAMED = 5;

    private final AuditStore store;
    private final NominationAudit nominations;
    private final Stage stage;

    Audit(AuditStore store, NominationAudit nominations, Stage stage) {
        this.store = store;
        this.nominations = nominations;
        this.stage = stage;
    }

    /** @return whether all invariants hold */
    boolean report(Plan plan, Cast cast, PrintStream out) {
        out.printf(
                ROW,
                "Năm",
                "Nhiệm vụ",
                "Đúng hạn",
                "Chậm",
                "Không hạn",
                "Không làm",
                "Không phải",
                "Nhắc việc",
                "Báo trễ");
        Map<Integer, AuditStore.Reminded> reminded = store.reminded(plan.id());
        for (AuditStore.Year year : store.years(plan.id())) {
            AuditStore.Reminded told = reminded.getOrDefault(year.year(), new AuditStore.Reminded(0, 0));
            out.printf(
                    ROW,
                    year.year(),
                    year.obligations(),
                    year.onTime(),
                    year.late(),
                    year.undated(),
                    year.missed(),
                    year.waived(),
                    told.reminders(),
                    told.escalations());
        }
        nominations.report(plan, out);
        Set<String> waiting = nominations.waiting(plan);
        List<String> broken = new ArrayList<>();
        // while something waits for the superior the movement is not closed, and with it what its offices never did and
        // who waits for that
        Set<String> neverDone = new HashSet<>();
        if (!waiting.isEmpty()) {
            neverDone.addAll(store.neverSent(plan.id()));
            neverDone.addAll(store.neverAnswered(plan.id()));
        }
        named(
                broken,
                "nhiệm vụ chưa kết thúc",
                store.open(plan.id()).stream()
                        .filter(each -> !neverDone.contains(each))
                        .toList());
        named(broken, "nhiệm vụ kết thúc hơn một lần", store.endedTwice(plan.id()));
        named(broken, "đơn vị phải báo cáo mà không có nhiệm vụ", reportsWithoutObligation(plan));
        named(broken, "đợt sơ kết, tổng kết không mở hoặc bỏ sót đơn vị", reviewsLeftOut(plan));
        named(broken, "đợt sơ kết, tổng kết chưa kết thúc", store.reviewsNotEnded(plan.id()));
        named(
                broken,
                "đơn vị không có đúng một báo cáo sơ kết, tổng kết được tính",
                store.reviewedOtherThanOnce(plan.id()));
        named(broken, "thông báo nằm trong hơn một thư hoặc chưa vào thư nào", store.loose(plan.id()));
        nominations.of(plan).forEach((what, found) -> named(broken, what, found));
        named(broken, "lượt xử lý còn lại", running(plan, waiting, neverDone));
        if (waiting.isEmpty()) {
            stage.nextTimer(plan.id()).ifPresent(at -> broken.add("còn hẹn giờ lúc " + at));
        }
        named(broken, "tác vụ nền hỏng", stage.failedJobs());
        named(
                broken,
                "việc không ai làm được",
                cast.troubles().entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + " lần)")
                        .toList());
        broken.forEach(each -> out.println("SAI: " + each));
        out.println(
                broken.isEmpty() ? "Mọi điều kiện đều đúng." : "Có %d điều kiện không đúng.".formatted(broken.size()));
        return broken.isEmpty();
    }

    /** What runs though nothing is left to do: not the movement, the dossiers and lists that wait for the superior. */
    private List<String> running(Plan plan, Set<String> waiting, Set<String> neverDone) {
        Set<String> left = new HashSet<>(waiting);
        List<String> found = new ArrayList<>();
        for (Stage.Running each : stage.running(plan.id())) {
            boolean movement = each.process().equals(PROGRAMME) && !waiting.isEmpty();
            if (!left.remove(each.dossier()) && !movement && !neverDone.contains(each.dossier())) {
                found.add(each.process() + " " + each.dossier());
            }
        }
        left.forEach(each -> found.add("không còn theo dõi " + each));
        return found;
    }

    private static void named(List<String> broken, String what, List<String> found) {
        if (!found.isEmpty()) {
            broken.add("%d %s: %s%s"
                    .formatted(
                            found.size(),
                            what,
                            String.join("; ", found.subList(0, Math.min(NAMED, found.size()))),
                            found.size() > NAMED ? "; …" : ""));
        }
    }

    /** Every office that existed when the round of a year opened has an obligation for it. */
    private List<String> reportsWithoutObligation(Plan plan) {
        List<String> missing = new ArrayList<>();
        store.reportRounds(plan.id()).forEach((period, openedOn) -> {
            List<String> owing = store.officesOwing(plan.id(), period);
            for (Office office : AbsorbedReports.reporters(plan, ReportPeriod.of(period), openedOn)) {
                if (!owing.contains(office.id())) {
                    missing.add(period + " " + office.id());
                }
            }
        });
        return missing;
    }

    /** Every review that the plan does not leave to its superior was opened, and every office that holds its own was asked. */
    private List<String> reviewsLeftOut(Plan plan) {
        List<AuditStore.Opened> opened = store.reviews(plan.id());
        List<String> missing = new ArrayList<>();
        for (Review row : plan.reviews()) {
            Optional<AuditStore.Opened> review = opened.stream()
                    .filter(each -> each.phase().equals(row.phase())
                            && each.kind().equals(row.kind().code()))
                    .findFirst();
            if (review.isEmpty() && row.level() != ReviewLevel.CAP_TREN) {
                missing.add(row.id());
            }
            review.filter(each -> row.level() == ReviewLevel.DON_VI).ifPresent(each -> {
                List<String> asked = store.officesReviewing(plan.id(), each);
                plan.officesNamed(row.heldBy(), each.officesOn()).stream()
                        .map(Office::id)
                        .filter(office -> !asked.contains(office))
                        .forEach(office -> missing.add(row.id() + " " + office));
            });
        }
        return missing;
    }
}
