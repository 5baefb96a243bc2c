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
import vn.thidua.register.Nominee;

/**
 * One achievement, one award: other dossiers and awards of the same nominee on the same occasion of the movement whose periods
 * overlap. The dossier itself, going up, is none of them. What a lower award for the same achievement means is only shown: no
 * ladder is asked for, and none is forbidden.
 */
@Component
class DoubleGrounds {

    private final DraftStore drafts;

    DoubleGrounds(DraftStore drafts) {
        this.drafts = drafts;
    }

    /** @param living by the id that a row names, the nominee that it means now */
    List<Found> of(
            Plan plan, List<Nomination> rows, Map<String, AwardWindow> windows, Map<UUID, Nominee> living) {
        Map<UUID, List<DraftStore.Rival>> rivals =
                drafts
                        .unended(
                                plan.id(),
                                rows.stream().map(Nomination::nominee).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(DraftStore.Rival::nominee));
        var found = new ArrayList<Found>();
        for (Nomination row : rows) {
            rivals.getOrDefault(row.nominee(), List.of()).stream()
                    .filter(other -> rivals(row, other, windows))
                    .forEach(other -> found.add(running(plan, row, other)));
        }
        return found;
    }

    private static boolean rivals(Nomination row, DraftStore.Rival other, Map<String, AwardWindow> windows) {
        return !row.id().equals(other.id())
                && windows.get(row.window()).occasion()
                        == windows.get(other.window()).occasion()
                && !row.from().isAfter(other.to())
                && !other.from().isAfter(row.to());
    }

    /** What is not sent yet is only shown, unless it travels in the same list. */
    private static Found running(Plan plan, Nomination row, DraftStore.Rival other) {
        boolean sent = other.received();
        boolean sameList = other.batch() != null && other.batch().equals(row.batch());
        return new Found(
                row,
                Ground.TRUNG_HO_SO,
                "hồ sơ %s của %s, %s, %s"
                        .formatted(
                                Nomination.numberIn(other.id()),
                                plan.office(other.proposer()).name(),
                                plan.awardForm(other.form()).name(),
                                Texts.inSentence(other.status().label())),
                !sent && !sameList,
                new NominationFinding.Other(Nomination.numberIn(other.id()), other.proposer()),
                null);
    }
}
