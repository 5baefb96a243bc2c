package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Nominations change their status in lists: all or none, and each step is kept with its time. */
@OfficeTest
class NominationMovesTest {

    private static final String PLAN = "thu-nghiem";
    private static final String OFFICE = "phong-a";
    private static final String AUTHOR = "thu-nghiem.phong-a.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    DraftedNominations drafts;

    @Autowired
    NominationMoves moves;

    @Autowired
    Nominations nominations;

    @Autowired
    Hands hands;

    @Autowired
    Nominees nominees;

    @Autowired
    Staff staff;

    private List<String> rows;

    @BeforeEach
    void threeDrafts() {
        desk.at("2024-11-01T08:00");
        rows = drafts.of(PLAN, OFFICE, "thu-nghiem/khen-thuong/2024", "giay-khen", 3, AUTHOR);
    }

    @Test
    void aListGoesAStepAndEveryOneKeepsWhereItWas() {
        moves.move(
                rows,
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.TRONG_DOT_TRINH, AUTHOR).inBatch("thu-nghiem/nomination-batch/1"));
        desk.at("2024-11-05T09:00");
        moves.move(
                rows.subList(0, 2),
                Set.of(NominationStatus.TRONG_DOT_TRINH),
                NominationStep.to(NominationStatus.CHO_KIEM_TRA, null)
                        .at("phong-b")
                        .level(1)
                        .inDossier("thu-nghiem/nomination-level/1"));
        assertThat(nominations.ofBatch("thu-nghiem/nomination-batch/1"))
                .extracting("id", "status", "office", "levelNo")
                .contains(
                        tuple(rows.get(0), NominationStatus.CHO_KIEM_TRA, "phong-b", 1),
                        tuple(rows.get(2), NominationStatus.TRONG_DOT_TRINH, OFFICE, 0));
        assertThat(nominations.stages(rows.get(0)))
                .extracting("no", "status", "actor")
                .containsExactly(
                        tuple(1, NominationStatus.DU_THAO, AUTHOR),
                        tuple(2, NominationStatus.TRONG_DOT_TRINH, AUTHOR),
                        tuple(3, NominationStatus.CHO_KIEM_TRA, null));
        assertThat(nominations.stages(rows.get(0)).get(1).leftAt()).isEqualTo(desk.now());
        assertThat(nominations.stages(rows.get(0)).get(2).leftAt()).isNull();
    }

    @Test
    void whatIsHeldLeavesItsDossierAndWhatIsWithdrawnEnds() {
        moves.move(
                rows,
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.CHO_HOP, null).inDossier("d"));
        moves.move(
                rows.subList(0, 1),
                NominationStatus.allUnderWay(),
                NominationStep.to(NominationStatus.TAM_DUNG, AUTHOR).outOfDossier());
        moves.move(
                rows.subList(1, 2), NominationStatus.allUnderWay(), NominationStep.to(NominationStatus.DA_RUT, AUTHOR));
        assertThat(nominations.get(rows.get(0)).dossier()).isNull();
        assertThat(nominations.get(rows.get(1)).endedAt()).isEqualTo(desk.now());
        assertThat(nominations.get(rows.get(2)).endedAt()).isNull();
    }

    @Test
    void oneThatHasMovedOnStopsTheWholeListAndIsNamed() {
        moves.move(
                rows.subList(1, 2),
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.DA_RUT, AUTHOR));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> moves.move(
                        rows,
                        EnumSet.of(NominationStatus.DU_THAO),
                        NominationStep.to(NominationStatus.TRONG_DOT_TRINH, AUTHOR)))
                .withMessage(
                        "Hồ sơ đề nghị khen thưởng của %s vừa chuyển sang trạng thái “Đã rút”; hãy tải lại danh sách rồi chọn lại.",
                        nominations.get(rows.get(1)).name());
        assertThat(nominations.get(rows.get(0)).status()).isEqualTo(NominationStatus.DU_THAO);
    }

    @Test
    void oneThatDoesNotExistMovesNothing() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> moves.move(
                        List.of(rows.get(0), "thu-nghiem/nomination/2024-0/khong-co"),
                        Set.of(NominationStatus.DU_THAO),
                        NominationStep.to(NominationStatus.DA_RUT, AUTHOR)));
        assertThat(nominations.get(rows.get(0)).status()).isEqualTo(NominationStatus.DU_THAO);
    }

    @Test
    void whoDraftedMayNotAppraise() {
        hands.note(rows, AUTHOR, Deed.SOAN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> hands.requireOthers(rows, AUTHOR, Set.of(Deed.SOAN), Deed.THAM_DINH))
                .withMessage(
                        "Bạn đã soạn hồ sơ của %s nên không được thẩm định hồ sơ này; hãy chuyển việc cho người khác.",
                        nominations.get(rows.get(0)).name());
        hands.requireOthers(rows, "thu-nghiem.phong-b.chuyen-vien", Set.of(Deed.SOAN), Deed.THAM_DINH);
        assertThat(hands.whoDid(rows, Set.of(Deed.SOAN))).containsExactly(AUTHOR);
    }

    @Test
    void nobodyHandlesAListWithTheirOwnName() {
        String head = staff.hire("thu-nghiem.hoi-dong.thanh-vien-1", new Group(PLAN, OFFICE, Role.THANH_VIEN_HD));
        Nominee herself = nominees.register(PLAN, person("Trần Thị Bình", head), AUTHOR);
        List<String> list =
                List.of(rows.get(0), drafts.of(herself, OFFICE, "thu-nghiem/khen-thuong/2024", "giay-khen", AUTHOR));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> hands.requireNotOneself(list, head, Deed.THAM_DINH))
                .withMessage(
                        "Bạn có tên trong danh sách đề nghị khen thưởng nên không được thẩm định danh sách này; hãy"
                                + " chuyển việc cho người khác.");
        hands.requireNotOneself(list, AUTHOR, Deed.THAM_DINH);
        hands.requireNotOneself(rows, head, Deed.THAM_DINH);
    }

    private static Particulars person(String name, String account) {
        return new Particulars(NomineeKind.CA_NHAN, name, null, null, PersonRank.values()[0], 1980, null, account);
    }
}
