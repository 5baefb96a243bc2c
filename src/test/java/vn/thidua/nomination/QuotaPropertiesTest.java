package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.NominationWindows.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.NominationDrafts.Begin;
import vn.thidua.nomination.NominationDrafts.Who;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;
import vn.thidua.support.Staff;

/** However offices take and give back at the same time: nobody gets a place that is not there, and none is lost. */
class QuotaPropertiesTest extends OfficeProperty {

    private static final String PLAN = NominationWindows.PLAN;
    private static final List<String> OFFICES = List.of("so-a", "so-b", "huyen-x");
    private static final int EACH = 4;

    /** What an office does with one of its rows. */
    record Deed(boolean takes, int from, int howMany) {}

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    QuotaLedger ledger;

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, EACH - 1),
                        Arbitraries.integers().between(1, EACH))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 12)
    void aQuotaIsNeverNegativeForAnyInterleaving(
            @ForAll("deeds") List<Deed> first, @ForAll("deeds") List<Deed> second, @ForAll("deeds") List<Deed> third) {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        AwardWindow window = windows.yearly(
                quota("bang-khen", "ca-nhan", null, 6), quota("bang-khen", "ca-nhan", "so-ban-nganh", 4));
        List<List<String>> rows =
                OFFICES.stream().map(office -> begins(window, office)).toList();
        var held = List.of(new HashSet<String>(), new HashSet<String>(), new HashSet<String>());

        List<Throwable> met = AtOnce.run(
                () -> play(first, rows.get(0), held.get(0)),
                () -> play(second, rows.get(1), held.get(1)),
                () -> play(third, rows.get(2), held.get(2)));

        assertThat(met).as("only refusals, and those are played on").containsOnlyNulls();
        int ofDepartments = held.get(0).size() + held.get(1).size();
        int all = ofDepartments + held.get(2).size();
        assertThat(ledger.lines(window))
                .satisfiesExactly(
                        whole -> {
                            assertThat(whole.taken()).isEqualTo(all).isLessThanOrEqualTo(6);
                            assertThat(whole.left()).isEqualTo(6 - all);
                        },
                        share -> {
                            assertThat(share.taken()).isEqualTo(ofDepartments).isLessThanOrEqualTo(4);
                            assertThat(share.left()).isEqualTo(4 - ofDepartments);
                        },
                        merged -> assertThat(merged.taken()).isZero());
    }

    private void play(List<Deed> deeds, List<String> rows, Set<String> held) {
        for (Deed deed : deeds) {
            List<String> some = rows.subList(deed.from(), Math.min(EACH, deed.from() + deed.howMany()));
            if (deed.takes()) {
                try {
                    ledger.take(some);
                    held.addAll(some);
                } catch (Refusal refused) {
                    // nothing was taken, and the office goes on
                }
            } else {
                ledger.giveBack(some);
                some.forEach(held::remove);
            }
        }
    }

    private List<String> begins(AwardWindow window, String office) {
        return new ArrayList<>(IntStream.range(0, EACH)
                .mapToObj(n -> drafts.begin(
                        PLAN,
                        PLAN + "." + office + ".chuyen-vien",
                        new Begin(
                                window.id(),
                                office,
                                null,
                                "bang-khen",
                                null,
                                new Who(
                                        null,
                                        "ca-nhan",
                                        "Đối tượng " + UUID.randomUUID(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))))
                .toList());
    }
}
