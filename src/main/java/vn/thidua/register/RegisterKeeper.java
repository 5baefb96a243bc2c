package vn.thidua.register;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetCell;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.platform.text.Texts;

/** What the consolidator's staff does to the register: awards decided outside are typed or imported, nominees are put right. */
@Service
@Transactional
public class RegisterKeeper {

    /** Rows of one file, its heading too. */
    static final int MOST_ROWS = 5_001;

    private final AwardRegister register;
    private final Nominees nominees;
    private final RegisterRights rights;
    private final RegisterRules rules;
    private final Plans plans;

    RegisterKeeper(AwardRegister register, Nominees nominees, RegisterRights rights, RegisterRules rules, Plans plans) {
        this.register = register;
        this.nominees = nominees;
        this.rights = rights;
        this.rules = rules;
        this.plans = plans;
    }

    /**
     * How a nominee is called now, and where it is.
     *
     * @param person account of a person, or null
     */
    public record Correction(
            String name, String unit, String position, PersonRank rank, Integer bornIn, String office, String person) {}

    /** Notes that a nominee is called otherwise or is elsewhere; what it was called stays in its history. */
    public Nominee correct(String planId, String user, UUID id, Correction now) {
        rights.requireKeeper(plans.plan(planId), user);
        Nominee before =
                nominees.find(id).filter(each -> each.plan().equals(planId)).orElseThrow(NotFound::new);
        return nominees.describe(
                planId,
                id,
                new Particulars(
                        before.kind(),
                        now.name(),
                        now.unit(),
                        now.position(),
                        now.rank(),
                        now.bornIn(),
                        now.office(),
                        now.person()),
                user);
    }

    /**
     * Enters one award that was decided outside.
     *
     * @throws Refusal naming the first thing that is wrong, or when the register has it already
     */
    public void enter(String planId, String user, OutsideAward typed) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        OutsideAward award = checked(plan, typed);
        UUID nominee = award.nominee() != null
                ? award.nominee()
                : identities(planId, List.of(award.who()), user).get(0).id();
        if (register.enter(planId, List.of(entry(plan, award, nominee)), user) == 0) {
            throw new Refusal("Sổ đã có khen thưởng này của đối tượng theo cùng quyết định; hãy tìm trong danh sách.");
        }
    }

    // ---- imported ---------------------------------------------------------------------------------------------------

    /**
     * What came of a file.
     *
     * @param entered how many awards are new
     * @param known how many the register had already
     * @param problems when there is one, nothing was entered
     */
    public record Imported(int entered, int known, List<SheetProblem> problems) {}

    /** The form to fill in. */
    public void template(String planId, String user, OutputStream to) {
        rights.requireKeeper(plans.plan(planId), user);
        OutsideSheet.template(to);
    }

    /**
     * Enters the awards of a filled form, all or none.
     *
     * @throws Refusal when it is not the form
     */
    public Imported importFrom(String planId, String user, InputStream file) {
        Plan plan = plans.plan(planId);
        rights.requireKeeper(plan, user);
        var sheet = new OutsideSheet(plan);
        List<OutsideSheet.Line> lines = sheet.read(Workbooks.rows(file, MOST_ROWS));
        List<OutsideAward> awards = checked(plan, sheet, lines);
        if (!sheet.problems().isEmpty()) {
            return new Imported(0, 0, List.copyOf(sheet.problems()));
        }
        List<Nominee> who =
                identities(planId, awards.stream().map(OutsideAward::who).toList(), user);
        int entered = register.enter(
                planId,
                IntStream.range(0, awards.size())
                        .mapToObj(n -> entry(plan, awards.get(n), who.get(n).id()))
                        .toList(),
                user);
        return new Imported(entered, awards.size() - entered, List.of());
    }

    private List<OutsideAward> checked(Plan plan, OutsideSheet sheet, List<OutsideSheet.Line> lines) {
        var awards = new ArrayList<OutsideAward>();
        for (OutsideSheet.Line line : lines) {
            OutsideAward award = line.award();
            Checking cell = (column, check) -> isRight(sheet, line.row().cell(column), check);
            if (cell.isRight(OutsideSheet.NAME, () -> rules.checked(plan, award.who()))
                    && cell.isRight(
                            OutsideSheet.TO,
                            () -> rules.period(award.who().name(), award.periodFrom(), award.periodTo()))
                    && cell.isRight(OutsideSheet.DECIDED, () -> rules.notFuture(award.decidedOn(), "Ngày quyết định"))
                    && cell.isRight(
                            OutsideSheet.CONFERRED,
                            () -> rules.notBeforeDecision(
                                    award.conferredOn(), award.decidedOn(), "Ngày trao thưởng"))) {
                cell.isRight(OutsideSheet.NUMBER, () -> awards.add(checked(plan, award)));
            }
        }
        return awards;
    }

    /** What is wrong is named by the cell that it stands in. */
    private interface Checking {
        boolean isRight(int column, Runnable check);
    }

    private static boolean isRight(OutsideSheet sheet, SheetCell cell, Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refusal e) {
            sheet.problem(cell, e.getMessage());
            return false;
        }
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private OutsideAward checked(Plan plan, OutsideAward award) {
        if (award.form() == null || forms(plan).get(award.form()) == null) {
            throw new Refusal("Chưa chọn hình thức khen thưởng của Kế hoạch; hãy chọn một hình thức.");
        }
        if (award.occasion() == null) {
            throw new Refusal("Chưa chọn dịp khen thưởng; hãy chọn một dịp.");
        }
        List<String> groups = award.priorityGroups() == null ? List.of() : award.priorityGroups();
        if (!plan.priorityGroups().stream()
                .map(PriorityGroup::id)
                .collect(Collectors.toSet())
                .containsAll(groups)) {
            throw new Refusal("Nhóm ưu tiên không thuộc Kế hoạch; hãy tải lại trang và chọn lại.");
        }
        String movement = Texts.optional(award.movement(), "Phong trào", RegisterRules.WORDS);
        var checked = new OutsideAward(
                award.nominee(),
                rules.checked(plan, award.who()),
                award.form(),
                movement == null ? plan.movement() : movement,
                award.occasion(),
                award.periodFrom(),
                award.periodTo(),
                Texts.optional(award.proposer(), "Nơi đề nghị", RegisterRules.WORDS),
                Texts.required(award.number(), "Số quyết định", RegisterRules.NUMBER),
                award.decidedOn(),
                Texts.optional(award.signer(), "Người ký", RegisterRules.WORDS),
                Texts.required(award.authority(), "Cơ quan, người quyết định", RegisterRules.WORDS),
                groups,
                award.conferredOn());
        rules.check(entry(plan, checked, award.nominee()));
        return checked;
    }

    private static Map<String, String> forms(Plan plan) {
        return plan.awardForms().stream().collect(Collectors.toMap(AwardForm::id, AwardForm::name));
    }

    private static Entry entry(Plan plan, OutsideAward award, UUID nominee) {
        Particulars who = award.who();
        return new Entry(
                null,
                nominee,
                who.kind(),
                who.name(),
                who.unit(),
                who.position(),
                who.rank(),
                award.form(),
                forms(plan).get(award.form()),
                award.movement(),
                award.occasion(),
                award.periodFrom(),
                award.periodTo(),
                null,
                award.proposer(),
                new AwardDecision(
                        null, award.number(), award.decidedOn(), award.signer(), award.authority(), true, null),
                award.priorityGroups(),
                award.conferredOn());
    }

    /**
     * Who is meant by each of the particulars: one of the register that is called so and is of the same unit or year of birth, else a
     * new one (a double can be merged, one that was taken for another cannot be told apart any more); the same particulars mean the
     * same nominee.
     */
    private List<Nominee> identities(String plan, List<Particulars> said, String user) {
        record Key(Object kind, String name, String unit, Integer bornIn) {}
        List<Key> keys = said.stream()
                .map(each ->
                        new Key(each.kind(), SearchKey.spelling(each.name()), SearchKey.of(each.unit()), each.bornIn()))
                .toList();
        List<List<Nominee>> alike = nominees.alike(plan, said);
        var meant = new HashMap<Key, Nominee>();
        var strangers = new LinkedHashMap<Key, Particulars>();
        for (int n = 0; n < said.size(); n++) {
            Particulars each = said.get(n);
            List<Nominee> same = alike.get(n).stream()
                    .filter(nominee -> isSame(nominee, each))
                    .toList();
            if (same.size() == 1) {
                meant.put(keys.get(n), same.get(0));
            } else {
                strangers.put(keys.get(n), each);
            }
        }
        List<Key> order = List.copyOf(strangers.keySet());
        List<Nominee> newcomers =
                nominees.registerAll(plan, order.stream().map(strangers::get).toList(), user);
        IntStream.range(0, order.size()).forEach(n -> meant.put(order.get(n), newcomers.get(n)));
        return keys.stream().map(meant::get).toList();
    }

    private static boolean isSame(Nominee nominee, Particulars said) {
        boolean sameName = SearchKey.spelling(nominee.name()).equals(SearchKey.spelling(said.name()));
        boolean sameUnit = SearchKey.of(nominee.unit()).equals(SearchKey.of(said.unit()));
        boolean bornApart = nominee.bornIn() != null
                && said.bornIn() != null
                && !nominee.bornIn().equals(said.bornIn());
        return sameName
                && !bornApart
                && (sameUnit || said.bornIn() != null && Objects.equals(nominee.bornIn(), said.bornIn()));
    }
}
