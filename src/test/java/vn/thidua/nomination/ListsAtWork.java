package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.superior.SuperiorDocuments;
import vn.thidua.support.Desk;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Offices of the plan {@code de-nghi} at work on lists, as tests tell it. */
@Component
public class ListsAtWork {

    public static final String PLAN = "de-nghi";
    static final String APPRAISER = PLAN + ".ban-tdkt.chuyen-vien";
    private static final String KEEPER = APPRAISER;

    private final Desk desk;
    private final Staff staff;
    private final SuperiorDocuments superiors;
    private final Guidances guidances;
    private final DraftedNominations drafts;
    private final JdbcClient jdbc;
    private final Batches batches;
    private final LevelStore levels;
    private final Nominations nominations;
    private final Clock clock;
    private int documents = 100;

    ListsAtWork(
            Desk desk,
            Staff staff,
            SuperiorDocuments superiors,
            Guidances guidances,
            DraftedNominations drafts,
            JdbcClient jdbc,
            Batches batches,
            LevelStore levels,
            Nominations nominations,
            Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.superiors = superiors;
        this.guidances = guidances;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.batches = batches;
        this.levels = levels;
        this.nominations = nominations;
        this.clock = clock;
    }

    static String person(String office, String role) {
        return PLAN + "." + office + "." + role;
    }

    /** It is the fourth of November 2024: people are there, and the window for the year, or for the mid-term review, is open. */
    AwardWindow november(boolean midTerm) {
        return november(midTerm, List.of(new TypedWindow.Item("Tờ trình", null, null, true, true)));
    }

    AwardWindow november(boolean midTerm, List<TypedWindow.Item> checklist) {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        LocalDate today = LocalDate.now(clock);
        var document = superiors.register(
                PLAN,
                KEEPER,
                new SuperiorDocuments.Typed(
                        null,
                        "ban-tdkt-tw",
                        "Hướng dẫn",
                        ++documents + "/HD-BTĐKT",
                        today,
                        null,
                        null,
                        "Hướng dẫn khen thưởng",
                        false,
                        null,
                        "huong-dan-khen-thuong",
                        "huong-dan-trung-uong"));
        TypedWindow fields = new TypedWindow(
                midTerm
                        ? List.of("giay-khen", "bang-khen", "bang-khen-thu-tuong", "huan-chuong")
                        : List.of("giay-khen", "bang-khen", "giay-khen-phong"),
                List.of("tap-the", "ca-nhan", "ho-gia-dinh"),
                List.of("so-ban-nganh", "dia-phuong", "cac-xa", "phong-thuoc-so"),
                List.of(),
                true,
                "Có thành tích xuất sắc.",
                LocalDate.of(2024, 12, 20),
                "ban-tdkt",
                null,
                List.of(),
                List.of(),
                checklist);
        return guidances.openFromSuperior(
                PLAN,
                KEEPER,
                new Guidances.FromSuperior(
                        document.id(),
                        null,
                        midTerm ? "so-ket" : "hang-nam",
                        midTerm ? "2023-2025" : "2024",
                        fields,
                        null));
    }

    /** Drafts of an office that nothing stands against. */
    List<String> drafts(AwardWindow window, String office, String form, int howMany) {
        List<String> rows =
                drafts.of(PLAN, office, window.id(), form, howMany, person(office, "chuyen-vien-2")).stream()
                        .sorted()
                        .toList();
        jdbc.sql("update thidua.nomination set grade = ?, content = ?::jsonb where id = any(?)")
                .params(
                        form.equals("huan-chuong") ? Grade.BA.code() : null,
                        "{\"achievement\":\"Có thành tích\",\"compliant\":true,\"reason\":\"Thành tích đặc biệt\"}",
                        rows.toArray(String[]::new))
                .update();
        return rows;
    }

    /** An office opens a list and attaches its minutes. */
    String prepares(String office, List<String> rows) {
        String specialist = person(office, "chuyen-vien");
        String batch = batches.open(PLAN, office, rows, specialist).id();
        UUID minutes = desk.as(specialist).attaches("userTask_prepare", batch, "bien-ban.pdf");
        desk.as(specialist)
                .does(
                        "userTask_prepare",
                        batch,
                        Typed.json("minutesNumber", "12/BB", "minutesDate", today(), "minutesFile", List.of(minutes)));
        desk.runReadySteps();
        return batch;
    }

    String today() {
        return LocalDate.now(clock).toString();
    }

    private String number() {
        return String.valueOf(++documents);
    }

    /** The tờ trình of an office goes through draft, review where there is one, signature and number. */
    void submits(String office, String batch) {
        drafts(office, batch);
        if (desk.waitsAt(batch).contains("userTask_reviewContent")) {
            desk.as(person(office, "truong-phong")).does("userTask_reviewContent", batch, Typed.approve());
            desk.runReadySteps();
        }
        desk.as(person(office, "lanh-dao")).does("userTask_sign", batch, Typed.sign("TRUC_TIEP"));
        desk.runReadySteps();
        issues(person(office, "van-thu"), batch, "TTr-" + symbol(office));
    }

    void drafts(String office, String batch) {
        desk.as(person(office, "chuyen-vien"))
                .does("userTask_draft", batch, Typed.draft(Map.of("body", "Kính trình xem xét, khen thưởng.")));
        desk.runReadySteps();
    }

    private static String symbol(String office) {
        return switch (office) {
            case "so-a" -> "SA";
            case "so-b" -> "SB";
            case "so-c" -> "SC";
            case "phong-a1" -> "PA1";
            default -> "UBND";
        };
    }

    void issues(String registry, String batch, String symbol) {
        UUID copy = desk.as(registry).attaches("userTask_issue", batch, "to-trinh.pdf");
        desk.as(registry).does("userTask_issue", batch, Typed.issue(number(), symbol, today(), copy));
        desk.runReadySteps();
    }

    /** The submission of the province's level. */
    void submitsForProvince(String batch) {
        drafts("ban-tdkt", batch);
        desk.as(person("so-noi-vu", "lanh-dao")).does("userTask_signSubmissionLetter", batch, Typed.sign("TRUC_TIEP"));
        desk.runReadySteps();
        desk.as(person("so-noi-vu", "van-thu"))
                .does(
                        "userTask_numberSubmissionLetter",
                        batch,
                        Typed.json("number", number(), "symbol", "TTr-SNV", "date", today()));
        desk.runReadySteps();
        desk.as(person("vp-ubnd", "chuyen-vien")).does("userTask_verify", batch, Typed.approve());
        desk.runReadySteps();
        desk.as(person("ubnd-tinh", "lanh-dao")).does("userTask_sign", batch, Typed.sign("TM"));
        desk.runReadySteps();
        issues(person("vp-ubnd", "van-thu"), batch, "TTr-UBND");
    }

    /** The dossiers of a batch, in the order in which they were opened. */
    List<LevelDossier> levels(String batch) {
        return levels.ofBatch(batch);
    }

    LevelDossier level(String batch) {
        List<LevelDossier> all = levels(batch);
        return all.get(all.size() - 1);
    }

    /** Marks for rows: {@code du} unless said otherwise. */
    static List<Map<String, Object>> marks(List<String> rows, Map<String, String> others) {
        var all = new ArrayList<Map<String, Object>>();
        for (String row : rows) {
            var given = new LinkedHashMap<String, Object>();
            given.put("row", row);
            given.put("mark", others.getOrDefault(row, "du"));
            given.put("note", others.containsKey(row) ? "Lý do của hồ sơ này" : null);
            all.add(given);
        }
        return all;
    }

    /** Numbers of the decisions under which the register holds an award of the nomination. */
    List<String> registered(String nomination) {
        return jdbc.sql("select decision_number from thidua.award_entry where nomination_id = ?")
                .param(nomination)
                .query(String.class)
                .list();
    }

    /** What was supplemented, for every row. */
    static List<Map<String, Object>> notes(List<String> rows) {
        return rows.stream()
                .map(row -> Map.<String, Object>of("row", row, "note", "Đã bổ sung báo cáo thành tích"))
                .toList();
    }

    String checked(List<String> rows, Map<String, String> others) {
        return Typed.json(
                "arrivedOn",
                today(),
                "arrivalNumber",
                "77",
                "paperSets",
                1,
                "rows",
                marks(rows, others),
                "supplementDue",
                day(14),
                "lookAgainOn",
                day(30));
    }

    String appraised(List<String> rows, Map<String, String> others) {
        return Typed.json(
                "rows",
                marks(rows, others),
                "supplementDue",
                day(14),
                "lookAgainOn",
                day(30),
                "comment",
                "Đơn vị ít người");
    }

    String day(int after) {
        return LocalDate.now(clock).plusDays(after).toString();
    }

    List<NominationStatus> statuses(List<String> rows) {
        return nominations.all(rows).stream().map(Nomination::status).toList();
    }
}
