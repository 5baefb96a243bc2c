package vn.thidua.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Plan;
import vn.thidua.platform.time.VietnamTime;

/** How far every set is: those that the plan's offices work out, and those that were adopted from a superior. */
@Component
class CriteriaSetRows {

    private static final String OWN_FIELD = "Lĩnh vực phụ trách";

    private final CriteriaStore store;
    private final SetKeepers keepers;
    private final Adoptions adoptions;
    private final CriteriaMilestones milestones;
    private final Obligations obligations;
    private final Attachments attachments;
    private final Clock clock;

    CriteriaSetRows(
            CriteriaStore store,
            SetKeepers keepers,
            Adoptions adoptions,
            CriteriaMilestones milestones,
            Obligations obligations,
            Attachments attachments,
            Clock clock) {
        this.store = store;
        this.keepers = keepers;
        this.adoptions = adoptions;
        this.milestones = milestones;
        this.obligations = obligations;
        this.attachments = attachments;
        this.clock = clock;
    }

    List<CriteriaDesk.SetRow> of(Plan plan, String user, List<CriteriaVersion> versions, LocalDate on) {
        Map<String, List<CriteriaVersion>> series =
                versions.stream().collect(Collectors.groupingBy(CriteriaVersion::series));
        Map<String, Obligation> owed = owed(plan);
        Map<String, List<DocumentView.AttachmentInfo>> files = files(versions);
        var rows = new ArrayList<CriteriaDesk.SetRow>();
        if (plan.criteria() != null) {
            for (CriteriaSet set : plan.criteria().sets()) {
                for (String owner : SetKeepers.owners(plan, set)) {
                    if (plan.office(owner).hasAccounts()) {
                        rows.add(row(plan, user, set, owner, series, owed, files, on));
                    }
                }
            }
        }
        series.values().stream()
                .filter(some -> some.get(0).adopted())
                .forEach(some -> rows.add(adopted(plan, user, some, files, on)));
        return rows;
    }

    private CriteriaDesk.SetRow row(
            Plan plan,
            String user,
            CriteriaSet set,
            String owner,
            Map<String, List<CriteriaVersion>> series,
            Map<String, Obligation> owed,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on) {
        List<CriteriaVersion> versions = series.getOrDefault(CriteriaVersion.series(set.id(), owner), List.of());
        Optional<CriteriaVersion> last =
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        Obligation obligation = owed.get(CriteriaSets.KIND + set.id() + "/" + owner);
        String keeper = SetKeepers.keepers(plan, owner, LocalDate.now(clock)).stream()
                .findFirst()
                .orElse(owner);
        return new CriteriaDesk.SetRow(
                set.id(),
                owner,
                set.domain(),
                keeper.equals(owner)
                        ? plan.office(owner).name()
                        : "%s (thay %s)"
                                .formatted(
                                        plan.office(keeper).name(),
                                        plan.office(owner).name()),
                vn.thidua.plan.SigningChain.OWN_OFFICE.equals(set.issuer())
                        ? plan.office(keeper).name()
                        : plan.office(set.issuer()).name(),
                applies(plan, set.appliesTo()),
                last.map(version -> version.stage().label()).orElse("Chưa xây dựng"),
                obligation == null ? null : obligation.progressLabel(clock.instant()),
                obligation == null ? null : obligation.dueAt(),
                false,
                last.filter(version -> version.stage().open()).isEmpty()
                        && keepers.keeper(plan, owner, user).isPresent(),
                issued(versions, files, on, false));
    }

    private CriteriaDesk.SetRow adopted(
            Plan plan,
            String user,
            List<CriteriaVersion> versions,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on) {
        CriteriaVersion last = versions.get(versions.size() - 1);
        CriteriaVersion.End end = last.issue().end();
        return new CriteriaDesk.SetRow(
                last.set(),
                last.office(),
                last.title(),
                plan.office(last.office()).name(),
                "Cấp trên",
                applies(plan, last.issue().appliesTo()),
                end == null ? "Đã áp dụng" : "Thôi áp dụng từ " + VietnamTime.format(end.on()),
                null,
                null,
                true,
                false,
                issued(versions, files, on, end == null && adoptions.speaksForAdopter(plan, last, user)));
    }

    private static String applies(Plan plan, List<String> appliesTo) {
        return appliesTo.isEmpty() ? OWN_FIELD : CriteriaForms.boundNames(plan, appliesTo);
    }

    private static List<CriteriaDesk.Version> issued(
            List<CriteriaVersion> versions,
            Map<String, List<DocumentView.AttachmentInfo>> files,
            LocalDate on,
            boolean mayEnd) {
        var issued = new ArrayList<CriteriaDesk.Version>();
        boolean replaced = false;
        for (int i = versions.size() - 1; i >= 0; i--) {
            CriteriaVersion version = versions.get(i);
            if (version.issue() != null) {
                CriteriaVersion.End end = version.issue().end();
                boolean counts = !replaced && version.issue().countsOn(on);
                replaced |= !version.issue().inForceFrom().isAfter(on);
                issued.add(new CriteriaDesk.Version(
                        version.id(),
                        version.number(),
                        version.issue().number(),
                        version.issue().dated(),
                        version.issue().inForceFrom(),
                        counts,
                        version.reason(),
                        end == null ? null : end.on(),
                        end == null ? null : end.reason(),
                        mayEnd && i == versions.size() - 1,
                        files.getOrDefault(version.id(), List.of())));
            }
        }
        return issued;
    }

    /** The obligations about criteria, by kind and office: one statement for each set, however many offices owe it. */
    private Map<String, Obligation> owed(Plan plan) {
        var owed = new HashMap<String, Obligation>();
        milestones.of(plan).stream()
                .map(milestone ->
                        Obligation.roundId(plan.id(), CriteriaSets.KIND + milestone.demand(), milestone.period()))
                .forEach(round ->
                        obligations.ofRound(round).forEach(each -> owed.put(each.kind() + "/" + each.office(), each)));
        return owed;
    }

    /** The issued copies and the superiors' files, by version. */
    private Map<String, List<DocumentView.AttachmentInfo>> files(List<CriteriaVersion> versions) {
        Map<String, UUID> ids =
                store.files(versions.isEmpty() ? "" : versions.get(0).plan());
        Map<UUID, DocumentView.AttachmentInfo> known = new HashMap<>();
        attachments
                .describe(ids.values())
                .forEach(file -> known.put(
                        file.id(), DocumentView.AttachmentInfo.of(List.of(file)).get(0)));
        return ids.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(known.get(each.getValue()))));
    }
}
