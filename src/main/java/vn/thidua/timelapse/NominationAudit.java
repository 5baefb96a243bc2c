package vn.thidua.timelapse;

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
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** Whether every nominee came to exactly one end, the register tells the same, and no quota was exceeded. */
@Component
@Profile("timelapse")
class NominationAudit {

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
        return found;
    }

    /** How many dossiers stand where. */
    List<NominationAuditStore.Ended> ends(Plan plan) {
        return store.ends(plan.id());
    }

    /** Counted from the dossiers themselves, not from what the quota's own books say. */
    private List<String> exceeded(Plan plan) {
        List<String> found = new ArrayList<>();
        for (AwardWindow window : windows.of(plan.id())) {
            List<NominationAuditStore.Place> places = store.places(window.id());
            for (QuotaLine line : window.fields().quotas()) {
                Set<String> offices = offices(plan, line.to());
                long taken = places.stream()
                        .filter(place -> place.form().equals(line.form()))
                        .filter(place ->
                                line.kind() == null || line.kind().code().equals(place.kind()))
                        .filter(place -> line.to() == null
                                || offices.contains(place.proposer())
                                || offices.contains(place.onBehalfOf()))
                        .count();
                if (taken > line.count()) {
                    found.add("%s %s: %d/%d".formatted(window.id(), line.form(), taken, line.count()));
                }
            }
        }
        return found;
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
