package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.NominationWindows.PLAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.nomination.NominationDrafts.Begin;
import vn.thidua.nomination.NominationDrafts.Who;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** A form that nobody may confer on whoever proposes: said when it is written or imported, as when it would be sent. */
@OfficeTest
class WithoutRouteTest {

    private static final String AUTHOR = PLAN + ".so-a.chuyen-vien";
    private static final String FORM = "Giấy khen của Chủ tịch UBND huyện";
    private static final String NOBODY =
            "Kế hoạch chưa ghi ai xét ở Cấp huyện đối với đề nghị của Sở A; hãy đề nghị quản trị bổ sung cấp xét khen thưởng này trong tệp Kế hoạch.";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    NominationChecks checks;

    @Autowired
    NominationImport imports;

    @Autowired
    Nominations nominations;

    private AwardWindow window;

    @BeforeEach
    void aWindowOffersWhatADistrictConfers() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        TypedWindow yearly = NominationWindows.fields(LocalDate.of(2024, 11, 30));
        window = windows.opens(
                "hang-nam",
                "2024",
                new TypedWindow(
                        List.of("bang-khen", "giay-khen-huyen"),
                        yearly.nominees(),
                        yearly.proposers(),
                        yearly.priorityGroups(),
                        yearly.publishList(),
                        yearly.standard(),
                        yearly.closesOn(),
                        yearly.receiver(),
                        null,
                        List.of(),
                        List.of(),
                        yearly.checklist()));
    }

    @Test
    void aDraftSaysSoAtOnceAndItsListDoesNotLeave() {
        String id = drafts.begin(
                PLAN,
                AUTHOR,
                new Begin(
                        window.id(),
                        "so-a",
                        null,
                        "giay-khen-huyen",
                        null,
                        new Who(null, "ca-nhan", "Lê Văn Ba", null, null, null, null, null)));
        assertThat(checks.check(List.of(id)))
                .filteredOn(finding -> finding.ground().equals("khong-co-trinh-tu"))
                .extracting(NominationFinding::sentence, NominationFinding::severity, NominationFinding::blocks)
                .containsExactly(tuple(NOBODY, "tu-choi", true));
        assertThat(checks.refusals(List.of(id))).first().isEqualTo("Lê Văn Ba: " + NOBODY);
        String other = drafts.begin(
                PLAN,
                PLAN + ".xa-1.chuyen-vien",
                new Begin(
                        window.id(),
                        "xa-1",
                        null,
                        "giay-khen-huyen",
                        null,
                        new Who(null, "ca-nhan", "Lê Văn Tư", null, null, null, null, null)));
        assertThat(checks.check(List.of(other)))
                .extracting(NominationFinding::ground)
                .doesNotContain("khong-co-trinh-tu");
    }

    @Test
    void aListNamesTheCellAndNothingOfItIsTaken() {
        NominationImport.Outcome outcome = imports.read(
                PLAN,
                AUTHOR,
                window.id(),
                "so-a",
                new ByteArrayInputStream(
                        file(List.of(row("Lê Văn Ba", "Bằng khen của Chủ tịch UBND tỉnh"), row("Lê Văn Tư", FORM)))));
        assertThat(outcome.problems())
                .extracting(NominationImport.Problem::cell, NominationImport.Problem::message)
                .containsExactly(tuple("H3", NOBODY));
        assertThat(outcome.imported()).isZero();
        assertThat(nominations.proposedBy(PLAN, List.of("so-a"), Set.of(NominationStatus.DU_THAO), 0, 10))
                .isEmpty();
    }

    private static List<Object> row(String name, String form) {
        var cells = new ArrayList<Object>(Collections.nCopies(ImportColumn.values().length, null));
        cells.set(ImportColumn.KIND.ordinal(), "Cá nhân");
        cells.set(ImportColumn.NAME.ordinal(), name);
        cells.set(ImportColumn.FORM.ordinal(), form);
        cells.set(ImportColumn.ACHIEVEMENT.ordinal(), "Tiết kiệm 120 triệu đồng.");
        cells.set(ImportColumn.COMPLIANT.ordinal(), "Có");
        return cells;
    }

    private static byte[] file(List<List<Object>> rows) {
        var file = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(
                file,
                "Danh sách",
                Stream.of(ImportColumn.values())
                        .map(column -> new SheetWriter.Heading(column.title(), 20))
                        .toList())) {
            rows.forEach(sheet::row);
        }
        return file.toByteArray();
    }
}
