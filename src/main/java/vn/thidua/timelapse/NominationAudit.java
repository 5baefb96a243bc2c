package vn.thidua.timelapse;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.guidance.WindowFields.QuotaLine;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Texts;

/** Whether every nominee came to exactly one end, the register tells the same, and no quota was exceeded. */
@Component
@Profile("timelapse")
class NominationAudit {

    private static final String ROW = "%-4s %9s %10s %11s %7s %8s%n";

    private final NominationAuditStore store;
    private final AwardWindows windows;

    NominationAudit(NominationAuditStore store, AwardWindows windows) {
        this.store = store;
        this.windows = windows;
    }

    /** What is checked, in words, with what was found against it; empty lists are good. */
    Map<String, List<String>> of(Plan plan) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("hồ sơ khen thưởng không có kết quả và không chờ cấp trên", store.withoutEnd(plan.id()));
        found.put("hồ sơ khen thưởng kết thúc hơn một lần", store.endedTwice(plan.id()));
        found.put("hồ sơ khen thưởng không khớp với sổ khen thưởng", store.otherThanRegistered(plan.id()));
        found.put("quyết định khen thưởng khác sổ khen thưởng", store.decisionsOtherThanRegister(plan.id()));
        found.put("khen thưởng đã hủy bỏ mà sổ còn ghi có hiệu lực", store.revokedButStanding(plan.id()));
        found.put("chỉ tiêu khen thưởng bị vượt", exceeded(plan));
        found.put("thành viên Hội đồng bỏ phiếu về chính mình", store.votesOnOneself(plan.id()));
        found.put("số phiếu nhiều hơn số thành viên được bỏ phiếu", store.moreVotesThanVoters(plan.id()));
        return found;
    }

    /** What is left when every nominee has come as far as it can: dossiers and lists that wait for an authority outside. */
    Set<String> waiting(Plan plan) {
        return Stream.concat(store.waiting(plan.id()).stream(), store.waitingLists(plan.id()).stream())
                .collect(Collectors.toSet());
    }

    /** What became of the nominees, by the year in which they were sent, by form and kind, and what happened on their way. */
    void report(Plan plan, PrintStream out) {
        List<NominationAuditStore.Year> years = store.years(plan.id());
        if (years.isEmpty()) {
            return;
        }
        out.printf(ROW, "Năm", "Đã trình", "Được khen", "Không khen", "Đã rút", "Còn chờ");
        years.forEach(year -> out.printf(
                ROW, year.year(), year.sent(), year.conferred(), year.refused(), year.withdrawn(), year.waiting()));
        store.kinds(plan.id())
                .forEach(each -> out.printf(
                        "%s, %s: trình %d, được khen %d%n",
                        plan.awardForm(each.form()).name(),
                        Texts.inSentence(
                                Coded.of(NomineeKind.class, each.kind()).label()),
                        each.sent(),
                        each.conferred()));
        NominationAuditStore.Course course = store.course(plan.id());
        out.printf(
                "Đợt trình %d; hồ sơ phải bổ sung %d, tạm dừng %d; phiên họp Hội đồng %d, vắng %d lượt, không bỏ phiếu vì có tên %d lượt; hiệp y không trả lời %d; quyết định %d; kết quả của cấp trên %d%n",
                course.lists(),
                course.supplements(),
                course.holds(),
                course.sessions(),
                course.absences(),
                store.recusals(plan.id()),
                course.silences(),
                course.decisions(),
                course.outcomes());
    }

    /** Counted from the dossiers themselves, at every moment at which a list was sent, not from what the quota's own books say. */
    private List<String> exceeded(Plan plan) {
        List<String> found = new ArrayList<>();
        for (AwardWindow window : windows.of(plan.id())) {
            List<NominationAuditStore.Place> places = store.places(window.id());
            for (QuotaLine line : window.fields().quotas()) {
                Set<String> offices = offices(plan, line.to());
                List<NominationAuditStore.Place> counted = places.stream()
                        .filter(place -> place.form().equals(line.form()))
                        .filter(place ->
                                line.kind() == null || line.kind().code().equals(place.kind()))
                        .filter(place -> line.to() == null
                                || offices.contains(place.proposer())
                                || offices.contains(place.onBehalfOf()))
                        .toList();
                long most = counted.stream()
                        .mapToLong(place -> takenAt(counted, place.from()))
                        .max()
                        .orElse(0);
                if (most > line.count()) {
                    found.add("%s %s: %d/%d".formatted(window.id(), line.form(), most, line.count()));
                }
            }
        }
        return found;
    }

    private static long takenAt(List<NominationAuditStore.Place> places, Instant moment) {
        return places.stream()
                .filter(place -> !place.from().isAfter(moment)
                        && (place.until() == null || place.until().isAfter(moment)))
                .count();
    }

    private static Set<String> offices(Plan plan, String share) {
        return share == null
                ? Set.of()
                : Stream.concat(
                                plan.offices().stream()
                                        .filter(office -> office.id().equals(share) || office.isIn(share))
                                        .map(Office::id),
                                plan.groups().stream()
                                        .filter(group -> group.id().equals(share))
                                        .flatMap(group -> group.members().stream()))
                        .collect(Collectors.toSet());
    }
}
