package vn.thidua.awardrule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/** The page "Bảng quy định": what is in force, what was, and an administrator's replacing a table without a release. */
@Service
public class RuleDesk {

    private static final int LONGEST_FILE = 1_000_000;

    private final Plans plans;
    private final People people;
    private final DecisionTables tables;
    private final RuleProbe probe;

    RuleDesk(Plans plans, People people, DecisionTables tables, RuleProbe probe) {
        this.plans = plans;
        this.people = people;
        this.tables = tables;
        this.probe = probe;
    }

    /**
     * @param version number of the version that is shown
     * @param current number of the version in force
     */
    public record Page(int version, int current, boolean mayReplace, List<Table> tables, List<Version> versions) {}

    /** @param unverified how many rows are "chưa xác minh" */
    public record Table(
            String key, String title, boolean own, List<String> columns, List<Line> rows, long unverified) {}

    /** One row of a table as officials read it. */
    public record Line(String note, List<String> cells, boolean verified) {}

    /** @param changed what was replaced, or that a release brought it */
    public record Version(int no, Instant since, String changed, String by, String note) {}

    /**
     * A table that is to take the place of the one in force.
     *
     * @param basedOn number of the version that was in force when the page was read
     */
    public record Replacement(String dmn, String note, int basedOn) {}

    /** @param number of the version to show, or null for the one in force */
    @Transactional
    public Page page(String planId, String user, Integer number) {
        RuleVersion current = tables.current(planId);
        RuleVersion shown = number == null ? current : version(planId, number);
        return new Page(
                shown.no(),
                current.no(),
                mayReplace(planId, user),
                Stream.of(DecisionTable.values())
                        .map(table -> shown(shown, table))
                        .toList(),
                tables.versions(planId).stream().map(this::line).toList());
    }

    /** The DMN of a table in a version, to be read or changed in a modeller. */
    public String dmn(String planId, String key, int number) {
        return tables.dmn(version(planId, number), table(key));
    }

    /**
     * Puts a table in the place of the one in force, for whatever begins from now on.
     *
     * @return number of the version that begins
     * @throws Refusal that names the first thing that keeps it from being used
     */
    @Transactional
    public int replace(String planId, String user, String key, Replacement wanted) {
        DecisionTable table = table(key);
        if (!mayReplace(planId, user)) {
            throw new NotAllowed("Chỉ người quản trị của Kế hoạch mới thay được bảng quy định.");
        }
        String note = Texts.required(wanted.note(), "Lý do thay", Texts.COMMENT);
        String dmn = Texts.required(wanted.dmn(), "Tệp bảng quy định", LONGEST_FILE);
        Plan plan = plans.plan(planId);
        if (plan.awardProcedure() == null) {
            throw Refusal.of(
                    "%s chưa ghi trình tự xét khen thưởng, hãy bổ sung award_procedure vào Kế hoạch trước.",
                    plan.shortTitle());
        }
        TableContent content = tables.read(dmn);
        TableCheck.check(table, plan, content);
        RuleVersion current = tables.current(planId);
        if (current.no() != wanted.basedOn()) {
            throw new Conflict("Bảng quy định vừa được thay, hãy tải lại trang rồi xem có cần thay nữa không.");
        }
        if (content.equals(tables.content(current, table))) {
            throw new Refusal("Bảng này giống bảng đang áp dụng, không có gì để thay; hãy chọn đúng tệp đã sửa.");
        }
        RuleVersion next = tables.with(current, table, dmn, user, note);
        probe.requireAnswers(current, next, table);
        tables.begin(next);
        return next.no();
    }

    private boolean mayReplace(String planId, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(group -> group.plan().equals(planId) && group.role() == Role.QUAN_TRI);
    }

    private RuleVersion version(String planId, int number) {
        return tables.versions(planId).stream()
                .filter(each -> each.no() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Không có phiên bản này của bảng quy định, hãy tải lại trang."));
    }

    private static DecisionTable table(String key) {
        return DecisionTable.withKey(key)
                .orElseThrow(() -> new NotFound("Không có bảng quy định này, hãy tải lại trang."));
    }

    private Version line(RuleVersion version) {
        return new Version(
                version.no(),
                version.since(),
                version.changed() == null
                        ? "Theo bản phát hành"
                        : "Thay bảng " + version.changed().title(),
                version.by() == null ? null : people.nameOf(version.by()),
                version.note());
    }

    private Table shown(RuleVersion version, DecisionTable table) {
        TableContent content = tables.content(version, table);
        int verification = names(content).indexOf(Out.VERIFICATION);
        List<Line> lines = content.rows().stream()
                .map(row -> new Line(
                        row.note(),
                        Stream.concat(
                                        row.inputs().stream().map(TableWords::condition),
                                        without(row.outputs(), verification).map(TableWords::answer))
                                .toList(),
                        TableWords.answer(row.outputs().get(verification)).equals(TableRow.VERIFIED)))
                .toList();
        return new Table(
                table.key(),
                table.title(),
                version.own().contains(table),
                Stream.concat(content.inputs().stream(), without(content.outputs(), verification))
                        .map(TableContent.Column::label)
                        .map(label -> Objects.requireNonNullElse(label, ""))
                        .toList(),
                lines,
                lines.stream().filter(each -> !each.verified()).count());
    }

    private static List<String> names(TableContent content) {
        return content.outputs().stream().map(TableContent.Column::name).toList();
    }

    private static <T> Stream<T> without(List<T> all, int index) {
        List<T> some = new ArrayList<>(all);
        some.remove(index);
        return some.stream();
    }
}
