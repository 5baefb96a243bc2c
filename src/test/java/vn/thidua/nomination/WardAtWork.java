package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.OutsideAward;
import vn.thidua.register.Particulars;
import vn.thidua.register.RegisterKeeper;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.timelapse.AwardRoad;

/** The ward of the plan {@code nguyen-nghiem} at work on nominations: the clerk with her hats, who examines what she typed, the chairwoman. */
@Component
public class WardAtWork {

    public static final String WARD = "nguyen-nghiem";
    public static final String CLERK = WARD + ".van-phong-thong-ke.chuyen-vien";
    public static final String CHAIR = WARD + ".ubnd-phuong.lanh-dao";
    public static final String EXAMINER = WARD + ".ubnd-phuong.chuyen-vien";

    /** A tổ dân phố without an account, for which the clerk types. */
    public static final String GROUP_3 = "to-dan-pho-3";

    public static final String CERTIFICATE = "giay-khen-ubnd-phuong";
    public static final String PROVINCE = "bang-khen-ubnd-tinh";
    public static final String REPORT = "Báo cáo thành tích có xác nhận của tổ dân phố";

    private final Desk desk;
    private final Staff staff;
    private final SuperiorDocuments superiors;
    private final Guidances guidances;
    private final NominationDrafts drafts;
    private final RegisterKeeper register;
    private final Batches batches;
    private final LevelStore levels;
    private final AwardRoad road;
    private int number = 40;

    WardAtWork(
            Desk desk,
            Staff staff,
            SuperiorDocuments superiors,
            Guidances guidances,
            NominationDrafts drafts,
            RegisterKeeper register,
            Batches batches,
            LevelStore levels,
            AwardRoad road) {
        this.desk = desk;
        this.staff = staff;
        this.superiors = superiors;
        this.guidances = guidances;
        this.drafts = drafts;
        this.register = register;
        this.batches = batches;
        this.levels = levels;
        this.road = road;
    }

    /** It is the fourth of November 2024, and Phòng Nội vụ has sent its guidance for the year's awards. */
    public AwardWindow november() {
        desk.at("2024-11-04T08:00");
        staff.hireFor(WARD);
        UUID guidance = superiors
                .register(
                        WARD,
                        CLERK,
                        new SuperiorDocuments.Typed(
                                null,
                                "phong-noi-vu",
                                "Hướng dẫn",
                                "95/HD-PNV",
                                today(),
                                null,
                                null,
                                "Hướng dẫn khen thưởng Phong trào thi đua năm 2024",
                                false,
                                null,
                                "huong-dan-khen-thuong",
                                "huong-dan-cap-tren"))
                .id();
        return guidances.openFromSuperior(
                WARD,
                CLERK,
                new Guidances.FromSuperior(
                        guidance,
                        null,
                        "hang-nam",
                        "2024",
                        new TypedWindow(
                                List.of(CERTIFICATE, "giay-khen-ubnd-thi-xa", PROVINCE),
                                List.of("tap-the", "ho-gia-dinh", "ca-nhan"),
                                List.of("cong-chuc", "to-dan-pho", "mttq-doan-the"),
                                List.of("nguoi-dan"),
                                true,
                                "Tiêu biểu trong hiến đất, góp công làm đường giao thông.",
                                LocalDate.of(2024, 11, 30),
                                "van-phong-thong-ke",
                                null,
                                List.of(),
                                List.of(),
                                List.of(new TypedWindow.Item(REPORT, null, null, false, true))),
                        null));
    }

    public LocalDate today() {
        return VietnamTime.dateOf(desk.now());
    }

    /** The ward's chairwoman gave a household a Giấy khen for the same gift already, before the system was there. */
    public void hasGiven(String household, String decision, LocalDate on) {
        register.enter(
                WARD,
                CLERK,
                new OutsideAward(
                        null,
                        Particulars.of(NomineeKind.HO_GIA_DINH, household, "Tổ dân phố 3"),
                        CERTIFICATE,
                        null,
                        Occasion.HANG_NAM,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        "Tổ dân phố 3",
                        decision,
                        on,
                        null,
                        "Chủ tịch UBND phường Nguyễn Nghiêm",
                        List.of("nguoi-dan"),
                        null));
    }

    /** The clerk types what the tổ dân phố proposes on paper. */
    public String drafts(AwardWindow window, UUID known, String household, String gift) {
        return desk.as(CLERK).loggedIn(() -> {
            String id = drafts.begin(
                    WARD,
                    CLERK,
                    new NominationDrafts.Begin(
                            window.id(),
                            "van-phong-thong-ke",
                            GROUP_3,
                            PROVINCE,
                            null,
                            new NominationDrafts.Who(
                                    known, "ho-gia-dinh", household, "Tổ dân phố 3", null, null, null, null)));
            UUID paper =
                    drafts.stage(WARD, CLERK, id, "bao-cao.pdf", Desk.pdf()).id();
            drafts.save(
                    WARD,
                    CLERK,
                    id,
                    new NominationDrafts.Written(
                            1,
                            household,
                            null,
                            PROVINCE,
                            null,
                            "2024",
                            "nguoi-dan",
                            new DossierContent(
                                    "Tổ dân phố 3",
                                    null,
                                    null,
                                    null,
                                    gift,
                                    null,
                                    null,
                                    true,
                                    null,
                                    null,
                                    List.of(new DossierContent.Paper(REPORT, paper)))));
            return id;
        });
    }

    /** The clerk's list, with the minutes, goes to where it goes next. */
    public String submits(List<String> rows, String minutes) {
        String batch = desk.as(CLERK)
                .loggedIn(() ->
                        batches.open(WARD, "van-phong-thong-ke", rows, CLERK).id());
        UUID file = desk.as(CLERK).attaches("userTask_prepare", batch, "bien-ban.pdf");
        desk.as(CLERK)
                .does(
                        "userTask_prepare",
                        batch,
                        Typed.json(
                                "minutesNumber",
                                minutes,
                                "minutesDate",
                                today().toString(),
                                "minutesFile",
                                List.of(file)));
        desk.runReadySteps();
        desk.as(CLERK)
                .does("userTask_draft", batch, Typed.draft(Map.of("body", "Kính trình xem xét, tặng Bằng khen.")));
        desk.runReadySteps();
        if (desk.waitsAt(batch).contains("userTask_sign")) {
            desk.as(CHAIR).does("userTask_sign", batch, Typed.sign("TM"));
            desk.runReadySteps();
        }
        UUID copy = desk.as(CLERK).attaches("userTask_issue", batch, "to-trinh.pdf");
        desk.as(CLERK)
                .does(
                        "userTask_issue",
                        batch,
                        Typed.issue(String.valueOf(++number), symbol(batch), today().toString(), copy));
        desk.runReadySteps();
        return batch;
    }

    private String symbol(String batch) {
        return batches.get(batch).submissionKind().endsWith("don-vi") ? "TTr-VPTK" : "TTr-UBND";
    }

    /** The dossier in which the ward examines the rows of a list, the newest of them. */
    public LevelDossier level(String batch) {
        List<LevelDossier> all = levels.ofBatch(batch);
        return all.get(all.size() - 1);
    }

    /** Every row is complete, but those that are held for a reason. */
    public void checks(LevelDossier level, List<String> rows, Map<String, String> held, LocalDate lookAgainOn) {
        var marks = new ArrayList<Map<String, Object>>();
        for (String row : rows) {
            var mark = new LinkedHashMap<String, Object>();
            mark.put("row", row);
            mark.put("mark", held.containsKey(row) ? "tam-dung" : "du");
            mark.put("note", held.get(row));
            marks.add(mark);
        }
        desk.as(EXAMINER)
                .does(
                        "userTask_check",
                        level.id(),
                        Typed.json(
                                "arrivedOn",
                                today().toString(),
                                "arrivalNumber",
                                "112",
                                "paperSets",
                                1,
                                "rows",
                                marks,
                                "lookAgainOn",
                                lookAgainOn == null ? null : lookAgainOn.toString()));
        desk.runReadySteps();
    }

    public void appraises(LevelDossier level, List<String> rows) {
        desk.as(EXAMINER)
                .does(
                        "userTask_appraise",
                        level.id(),
                        Typed.json(
                                "rows",
                                rows.stream()
                                        .map(row -> Map.of("row", row, "mark", "du"))
                                        .toList(),
                                "comment",
                                "Phường phân công một người kiểm tra và thẩm định."));
        desk.runReadySteps();
    }

    /** The ward's council sits until its minutes are signed. */
    public void councilAgrees(List<String> rows) {
        road.along(WARD, rows).until(row -> row.status() == NominationStatus.CHO_TRINH);
    }

    /** What has come from above about the rows of a list. */
    public void records(String batch, Object... namesAndValues) {
        desk.as(CLERK).does("userTask_recordOutcome", batch, Typed.json(namesAndValues));
        desk.runReadySteps();
    }

    /** The province has decided. */
    public void conferred(String batch, List<String> rows, String decision, LocalDate dated) {
        UUID file = desk.as(CLERK).attaches("userTask_recordOutcome", batch, "quyet-dinh.pdf");
        records(
                batch,
                "rows",
                rows.stream()
                        .map(row -> Map.of("row", row, "outcome", "conferred"))
                        .toList(),
                "number",
                decision,
                "dated",
                dated.toString(),
                "files",
                List.of(file));
    }
}
