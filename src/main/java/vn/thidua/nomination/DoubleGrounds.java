package vn.thidua.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.Ground;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.DossierGrounds.Found;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Nominee;

/**
 * One achievement, one award: other dossiers and awards of the same nominee on the same occasion of the movement whose periods
 * overlap. The dossier itself, going up, is none of them. What a lower award for the same achievement means is only shown: no
 * ladder is asked for, and none is forbidden.
 */
@Component
class DoubleGrounds {

    private final NominationDraftStore drafts;
    private final AwardRegister register;

    DoubleGrounds(NominationDraftStore drafts, AwardRegister register) {
        this.drafts = drafts;
        this.register = register;
    }

    /** @param living by the id that a row names, the nominee that it means now */
    List<Found> of(Plan plan, List<Nomination> rows, Map<String, AwardWindow> windows, Map<UUID, Nominee> living) {
        Map<UUID, List<NominationDraftStore.Rival>> rivals =
                drafts.unended(plan.id(), rows.stream().map(Nomination::nominee).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(NominationDraftStore.Rival::nominee));
        Map<UUID, List<Award>> held =
                register.heldBy(living.values().stream().map(Nominee::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(Award::nominee));
        var found = new ArrayList<Found>();
        for (Nomination row : rows) {
            rivals.getOrDefault(row.nominee(), List.of()).stream()
                    .filter(other -> rivals(row, other, windows))
                    .forEach(other -> found.add(running(plan, row, other)));
            held.getOrDefault(living.get(row.nominee()).id(), List.of()).stream()
                    .filter(award -> !row.id().equals(award.nomination()))
                    .filter(award -> award.revocation() == null && overlap(row, award))
                    .forEach(award -> found.add(awarded(plan, windows.get(row.window()), row, award)));
        }
        return found;
    }

    private static boolean rivals(Nomination row, NominationDraftStore.Rival other, Map<String, AwardWindow> windows) {
        return !row.id().equals(other.id())
                && windows.get(row.window()).occasion()
                        == windows.get(other.window()).occasion()
                && !row.from().isAfter(other.to())
                && !other.from().isAfter(row.to());
    }

    /** What is not sent yet is only shown, unless it travels in the same list. */
    private static Found running(Plan plan, Nomination row, NominationDraftStore.Rival other) {
        boolean sent = other.received();
        boolean sameList = other.batch() != null && other.batch().equals(row.batch());
        return new Found(
                row,
                Ground.TRUNG_HO_SO,
                "hồ sơ %s của %s, %s, %s"
                        .formatted(
                                Nomination.numberIn(other.id()),
                                plan.office(other.proposedBy()).name(),
                                plan.awardForm(other.form()).name(),
                                Texts.inSentence(other.status().label())),
                !sent && !sameList,
                new NominationFinding.Other(Nomination.numberIn(other.id()), other.proposer()),
                null);
    }

    private static boolean overlap(Nomination row, Award award) {
        return award.periodFrom() != null
                && award.periodTo() != null
                && !row.from().isAfter(award.periodTo())
                && !award.periodFrom().isAfter(row.to());
    }

    /** An award of the same occasion that is not lower is the same reward again; any other one is shown. */
    private static Found awarded(Plan plan, AwardWindow window, Nomination row, Award award) {
        boolean again = award.occasion() == window.occasion() && rank(plan, award.form()) >= rank(plan, row.form());
        return new Found(
                row,
                again ? Ground.DA_KHEN_CUNG_THANH_TICH : Ground.DA_KHEN_CAP_DUOI,
                "%s, Quyết định số %s ngày %s"
                        .formatted(
                                award.formName(),
                                award.decision().number(),
                                VietnamTime.format(award.decision().on())),
                false,
                null,
                award.nominee());
    }

    /** How high a form is; forms of one class are equal, and so are all below the province. */
    private static int rank(Plan plan, String form) {
        return plan.awardForms().stream()
                .filter(each -> each.id().equals(form) && each.formClass() != null)
                .map(each -> switch (each.formClass()) {
                    case HUAN_CHUONG_LAO_DONG -> 3;
                    case BANG_KHEN_THU_TUONG -> 2;
                    case BANG_KHEN_TINH -> 1;
                    case GIAY_KHEN, GIAY_KHEN_TRUC_THUOC, GIAY_KHEN_DOANH_NGHIEP, GIAY_KHEN_HUYEN, GIAY_KHEN_CAP_TREN ->
                        0;
                })
                .findFirst()
                .orElse(0);
    }
}
