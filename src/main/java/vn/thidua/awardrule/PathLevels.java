package vn.thidua.awardrule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.plan.AwardLevel;
import vn.thidua.plan.AwardTier;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SigningChain;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Names the offices of a route: the table says which levels, the plan who acts there for this proposer on this date. */
final class PathLevels {

    private final Plan plan;
    private final String proposer;
    private final LocalDate date;

    PathLevels(Plan plan, String proposer, LocalDate date) {
        this.plan = plan;
        this.proposer = proposer;
        this.date = date;
    }

    List<PathLevel> of(List<TableRow> rows) {
        List<PathLevel> levels = new ArrayList<>();
        for (TableRow row : rows) {
            levels.add(level(levels.size() + 1, row));
        }
        return levels;
    }

    private PathLevel level(int no, TableRow row) {
        AwardTier tier = row.coded(AwardTier.class, Out.LEVEL);
        AwardLevel who = whoActs(tier);
        boolean decides = row.flag(Out.DECIDES);
        Office receiver = office(who, who.receiver());
        boolean outside = !receiver.hasAccounts();
        List<String> agencies = row.number(Out.HIEP_Y_DAYS) == 0
                ? List.of()
                : who.agencies().stream()
                        .map(each -> plan.officeOn(each, date))
                        .distinct()
                        .filter(each -> plan.office(each).existsOn(date))
                        .toList();
        Body body = outside || who.council() == null ? Body.KHONG : row.coded(Body.class, Out.BODY);
        return new PathLevel(
                no,
                tier.code(),
                office(who, who.authority()).id(),
                receiver.id(),
                office(who, who.appraiser()).id(),
                body,
                body == Body.KHONG ? null : plan.officeOn(who.council(), date),
                row.flag(Out.MINUTES_OF_PROPOSER),
                decides,
                outside,
                row.number(Out.WORKING_DAYS),
                agencies,
                agencies.isEmpty() ? 0 : row.number(Out.HIEP_Y_DAYS),
                row.numberOrNull(Out.POSTING_DAYS),
                row.flag(Out.PARTY_OPINION),
                decides ? null : who.submission(),
                decides ? who.decision() : null,
                row.basis(),
                row.verified());
    }

    /** The plan's row that names the proposer, otherwise the first of the level that names its authority. */
    private AwardLevel whoActs(AwardTier tier) {
        List<AwardLevel> there = plan.awardProcedure().levels().stream()
                .filter(each -> each.level() == tier)
                .toList();
        return there.stream()
                .filter(each -> plan.names(each.offices(), proposer) || plan.names(each.below(), proposer))
                .findFirst()
                .or(() -> there.stream()
                        .filter(each -> !SigningChain.OWN_OFFICE.equals(each.authority()))
                        .findFirst())
                .orElseThrow(() -> Refusal.of(
                        "Kế hoạch chưa ghi ai xét ở %s đối với đề nghị của %s; hãy đề nghị quản trị bổ sung cấp xét khen thưởng này trong tệp Kế hoạch.",
                        tier.label(), plan.office(proposer).name()));
    }

    private Office office(AwardLevel who, String id) {
        String named = SigningChain.OWN_OFFICE.equals(id) ? ownOffice(who) : id;
        Office office = plan.office(plan.officeOn(named, date));
        if (!office.existsOn(date)) {
            throw Refusal.of(
                    "Vào ngày %s không còn %s và Kế hoạch chưa ghi cơ quan kế thừa, hãy chọn hình thức khen thưởng khác.",
                    VietnamTime.format(date), office.name());
        }
        return office;
    }

    /** The proposer itself, or the office of this level that it belongs to. */
    private String ownOffice(AwardLevel who) {
        if (plan.names(who.offices(), proposer)) {
            return proposer;
        }
        String direct = plan.office(proposer).partOf();
        String above = direct;
        while (above != null && !plan.names(who.offices(), above)) {
            above = plan.office(above).partOf();
        }
        return Objects.requireNonNull(above == null ? direct : above, "PlanRules lets no such row through");
    }
}
