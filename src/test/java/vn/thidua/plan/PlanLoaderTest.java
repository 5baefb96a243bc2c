package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fault is refused with file, line, key and what was expected. */
class PlanLoaderTest {

    private static final String FILE = "thu/plan.yaml";

    @Test
    void a_correct_file_is_read() {
        Plan plan = load(PlanFiles.minimal());

        assertThat(plan.id()).isEqualTo("tinh-thu");
        assertThat(plan.offices()).extracting(Office::id).containsExactly("ubnd", "so-y-te", "van-phong", "chinh-phu");
        assertThat(plan.reporting().periods().get(0).due()).isEqualTo(Deadline.before("12-15"));
    }

    /** {@code original} is replaced by {@code fault}, where ⏎ ends a line; the problem must stand on the line of the fault. */
    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // unknown keys and values
                "    approval: hai-cap|    aproval: hai-cap|offices[2].aproval|không có khóa này; có phải ý là “approval”?",
                "movement: Phong|movemant: Phong|movemant|có phải ý là “movement”?",
                "    kind: phong|    kind: phongg|offices[2].kind|“phongg” không dùng được (có phải ý là “phong”?), cần ghi một trong các giá trị: co-quan, phong",
                "if_day_off: keep|if_day_off: skip|reporting.if_day_off|cần ghi một trong các giá trị: keep, previous, next",
                "collective: true|collective: yes|offices[0].collective|cần ghi true hoặc false",
                "role: truong-phong}|role: truong-phong, who: x}|signing.ke-hoach.steps[1].who|các khóa dùng được: step, office, role",
                // offices and other ids that are not there
                "issuer: ubnd|issuer: ubdn|issuer|không có cơ quan, đơn vị nào mang mã “ubdn” trong offices; có phải ý là “ubnd”?",
                "consolidator: van-phong|consolidator: so-noi-vu-tinh|reporting.consolidator|các mã đang có: chinh-phu, so-y-te, ubnd, van-phong",
                "sets: [cac-so]|sets: [cac-so, cac-huyen]|offices[1].sets[1]|không có nhóm cơ quan, đơn vị nào mang mã “cac-huyen”",
                "part_of: ubnd|part_of: ubdn|offices[2].part_of|có phải ý là “ubnd”?",
                "  document: bao-cao|  document: bao-cao-nam|reporting.document|không có loại văn bản trình ký nào mang mã “bao-cao-nam” trong signing",
                "office: ubnd, role: lanh-dao}|office: chu-tich, role: lanh-dao}|signing.ke-hoach.steps[2].office|không có cơ quan, đơn vị nào mang mã “chu-tich”",
                "group: so-lieu|group: khac-han|reporting.figures[0].group|không có nhóm số liệu nào mang mã “khac-han”",
                // ids given twice, keys given twice
                "- id: van-phong|- id: so-y-te|offices[2].id|mã “so-y-te” đã dùng cho cơ quan, đơn vị ở offices[1].id",
                "{id: cac-so, name|{id: ubnd, name|offices[0].id|mã “ubnd” đã dùng cho nhóm cơ quan, đơn vị",
                "    short_name: SYT|    name: SYT|offices[1].name|khóa này đã ghi ở trên",
                "- id: van-phong|- id: Van_Phong|offices[2].id|phải gồm chữ thường không dấu",
                // dates
                "issued_on: 2024-01-10|issued_on: 2024-02-30|issued_on|“2024-02-30” không dùng được, cần ghi một ngày có thật, dạng 2025-09-30",
                "{before: 12-15}|{before: 02-30}|reporting.periods[0].due.before|“02-30” không phải là thời gian có thật",
                "hold_by: 2025-Q3|hold_by: 2025-Q5|reviews[0].hold_by|“2025-Q5” không phải là thời gian có thật, cần ghi 2025-09-30 (ngày)",
                "{before: 12-15}|{before: 12-15, by: 12-14}|reporting.periods[0].due|cần ghi đúng một trong hai khóa by (đến hết) hoặc before (trước)",
                "{before: 12-15}|{til: 12-15}|reporting.periods[0].due.til|không có khóa này",
                // a deadline before its start
                "{before: 12-15}|{before: 10-15}|reporting.periods[0].due|thời hạn 14/10/2024 đứng trước ngày mở đợt báo cáo 01/11/2024",
                "{before: 12-15}|{from: 12-20, by: 12-15}|reporting.periods[0].due|thời hạn 15/12/2024 đứng trước ngày bắt đầu 20/12/2024",
                "consolidated_due: 12-25|consolidated_due: 12-01|reporting.periods[0].consolidated_due|đứng trước thời hạn báo cáo của các đơn vị 14/12/2024",
                "valid_to: 2025-02-28|valid_to: 2019-02-28|offices[1].valid_to|thời hạn 28/02/2019 đứng trước ngày thành lập 01/01/2020",
                "ends: 2025|ends: 2023|phases[0].ends|đứng trước ngày bắt đầu 01/01/2024",
                "report_by: 2025-10-15|report_by: 2025-09-01|reviews[0].report_by|đứng trước thời hạn tổ chức 30/09/2025",
                "hold_by: 2025-Q3|hold_by: 2023-Q3|reviews[0].hold_by|đứng trước ngày bắt đầu giai đoạn 01/01/2024",
                "    due: 2024-Q1|    due: 2023-Q4|subordinate_plans[0].due|thời hạn 31/12/2023 đứng trước ngày ban hành Kế hoạch 10/01/2024",
                "date: 2023-12-01|date: 2024-12-01|issued_on|không được ban hành trước văn bản cấp trên",
                // values that are missing or of the wrong form
                "    name: Văn phòng|    name:|offices[2].name|không được để trống, cần ghi một đoạn chữ",
                "reporters: [cac-so]|reporters: []|reporting.reporters|phải có ít nhất một mục",
                "reporters: [cac-so]|reporters: cac-so|reporting.reporters|phải là danh sách",
                "    name: Văn phòng|    name: [Văn phòng]|offices[2].name|phải là một giá trị, không phải danh sách, cần ghi một đoạn chữ",
                "numbering: {mode: so-ngoai, assumed: Số do văn thư nhập.}|numbering: so-ngoai|numbering|phải là một nhóm khóa, gồm mode",
                "decimals: 1|decimals: một|reporting.figures[0].decimals|“một” không dùng được, cần ghi một số nguyên",
                "min: 0|min: 0,5|reporting.figures[0].5|không có khóa này",
                // sources
                "number: I, title: Kết quả, src: VI}|number: I, title: Kết quả}|reporting.outline[0].src|thiếu nguồn, cần ghi src (mục của Kế hoạch, ví dụ “VI.8”) hoặc assumed",
                "number: I, title: Kết quả, src: VI}|number: I, title: Kết quả, src: ' '}|reporting.outline[0].src|không được để trống",
                // targets
                "    to: 8|    to: 6|targets[0].to|mức cao phải lớn hơn mức thấp",
                "comparator: khoang|comparator: toi-thieu|targets[0].value|chỉ tiêu này phải ghi mức cần đạt",
                "scope: tham-chieu|scope: toan-dia-ban|targets[0].provided_by|chỉ tiêu toàn địa bàn phải ghi cơ quan cung cấp số liệu",
                "base_year: 2023|base_year: 2026|targets[0].due|thời hạn không được trước năm gốc so sánh",
                // offices that cannot do what is asked of them
                "    part_of: ubnd|    entered_by: van-phong|offices[2].entered_by|cơ quan không tự nhập thay cho mình",
                "    part_of: ubnd|    entered_by: chinh-phu|offices[2].entered_by|cơ quan “chinh-phu” không có tài khoản",
                "office: ubnd, role: lanh-dao}|office: chinh-phu, role: lanh-dao}|signing.ke-hoach.steps[2].office|cơ quan “chinh-phu” không có tài khoản nên không xử lý được",
                "    part_of: ubnd|    successors: [{office: ubnd, function: Tất cả, src: VI}]|offices[2].successors|chỉ cơ quan có ngày kết thúc (valid_to)",
                // an office has one place in the tree
                "    collective: true|    part_of: van-phong|offices[0].part_of|cơ quan không thể trực thuộc chính mình, kể cả qua cơ quan khác (ubnd → van-phong → ubnd)",
                "    part_of: ubnd|    part_of: [ubnd, so-y-te]|offices[2].part_of|phải là một giá trị, không phải danh sách",
                "    part_of: ubnd|    part_of: ubnd⏎    part_of: so-y-te|offices[2].part_of|khóa này đã ghi ở trên, mỗi khóa chỉ ghi một lần",
                "    valid_from: 2020-01-01|    successors: [{office: so-y-te, function: Tất cả, src: VI}]|offices[1].successors[0].office|cơ quan kế thừa “so-y-te” phải còn hoạt động sau ngày 28/02/2025",
                "signer: {|parent_plan: tinh-thu⏎signer: {|parent_plan|Kế hoạch không thể là cấp trên của chính mình",
                // phases follow each other, reviews lie in them
                "starts: {from: 2026}|starts: {from: 2025}|phases[1].starts|giai đoạn “gd2” bắt đầu ngày 01/01/2025 khi giai đoạn “gd1” chưa kết thúc (31/12/2025)",
                "starts: {from: 2026}|starts: null|phases[1].starts|giai đoạn phải có ngày bắt đầu ghi rõ năm",
                "ends: 2030|ends: 12-31|phases[1].ends|giai đoạn phải có ngày kết thúc ghi rõ năm",
                "{id: gd2,|{id: gd1,|phases[1].id|mã “gd1” đã dùng cho giai đoạn ở phases[0].id",
                "hold_by: 2025-Q3|hold_by: {from: 2023-Q3}|reviews[0].hold_by|ngày 01/07/2023 đứng trước ngày bắt đầu giai đoạn 01/01/2024",
                "hold_by: 2025-Q3|hold_by: 09-30|reviews[0].hold_by|đợt sơ kết, tổng kết phải ghi rõ năm",
                "figures_until: 2025-09-30|figures_until: 2023-09-30|reviews[0].figures_until|ngày 30/09/2023 đứng trước ngày bắt đầu giai đoạn 01/01/2024",
                // awards that nobody may confer
                "decided_by: [so-y-te]|decided_by: []|award_forms[0].decided_by|hình thức khen thưởng phải có ít nhất một cơ quan có quyền tặng",
                "decided_by: [so-y-te]|decided_by: [so-xay-dung]|award_forms[0].decided_by[0]|không có cơ quan, đơn vị hoặc nhóm cơ quan, đơn vị nào mang mã “so-xay-dung”",
                "phase: gd1, forms: [giay-khen]|phase: gd2, forms: [giay-khen]|awards[0].forms[0]|khi đó không còn cơ quan nào có quyền tặng “Giấy khen”",
                "forms: [giay-khen]|forms: [bang-khen]|awards[0].forms[0]|không có hình thức khen thưởng nào mang mã “bang-khen”",
                // dates that never come
                "hold_by: 2025-Q3|hold_by: 2025-04-31|reviews[0].hold_by|“2025-04-31” không phải là thời gian có thật",
                "hold_by: 2025-Q3|hold_by: 2025-02-29|reviews[0].hold_by|“2025-02-29” không phải là thời gian có thật",
                "data_until: 11-30|data_until: 04-31|reporting.periods[0].data_until|“04-31” không phải là thời gian có thật",
                "due: {before: 12-15}, src: VI}|due: {before: 2024-12-15}, src: VI}|duties[0].due|việc hằng năm phải ghi thời hạn không kèm năm",
                // phases and rounds
                "decided_by: own|needs: [huong-dan-cap-tren], decided_by: own|phases[0].guidance_from|phải ghi cấp nào hướng dẫn",
                "wait_working_days: 5|wait_working_days: -1|reporting.request_letter.wait_working_days|số ngày làm việc không được âm",
                "{from: 11-01}|null|reporting.periods[0].opens|phải ghi ngày mở đợt báo cáo",
                // figures, chains, upward route
                "max: 100|max: 140|reporting.figures[0].max|tỷ lệ của một tổng phải có min và max: 100",
                "decimals: 1|decimals: 9|reporting.figures[0].decimals|phải từ 0 đến 4",
                "scope: tung-don-vi|scope: toan-dia-ban|reporting.figures[0].provided_by|provided_by đi cùng và chỉ đi cùng scope: toan-dia-ban",
                "per: nam, aggregate: binh-quan|per: nam, aggregate: ty-le-cua-tong|reporting.figures[0].ratio|ratio (part, whole) đi cùng",
                "step: duyet, office: van-phong|step: soan, office: van-phong|signing.ke-hoach.steps[1].step|các bước phải theo thứ tự",
                "step: ky, office: ubnd, role: lanh-dao|step: to-trinh, office: ubnd, role: lanh-dao|signing.ke-hoach.steps|phải có bước ky",
                "step: ky, office: ubnd, role: lanh-dao|step: ky, office: ubnd, role: truong-phong|signing.ke-hoach.steps[2].role|chỉ lanh-dao ký",
                "step: ky, office: ubnd, role: lanh-dao|step: ky, office: ubnd, role: lanh-dao, capacity: tuq|signing.ke-hoach.steps[2].capacity|TUQ. theo giấy ủy quyền",
                "return_to: duyet|return_to: tham-tra|signing.bao-cao.steps[2].return_to|chỉ trả lại được về một bước đã có ở trước",
                "drafter: van-phong, signer: ubnd|drafter: van-phong, signer: so-y-te|reporting.upward[0].signer|phải trùng với bước ky của signing.ke-hoach (ubnd)",
            })
    void a_fault_is_refused_where_it_stands(String original, String fault, String key, String expectation) {
        String text = PlanFiles.minimal();
        assertThat(text).as("the fixture still has what the test breaks").contains(original);
        String broken = text.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(fault.replace('⏎', '\n')));

        List<PlanProblem> problems = problemsOf(broken);

        String wanted = expectation.replace("“VI.8”", "\"VI.8\"");
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(wanted);
            assertThat(problem.line()).isEqualTo(expectedLine(text, original, key) + lineInside(fault, key));
        });
    }

    @Test
    void a_missing_key_is_reported_on_the_line_of_what_should_hold_it() {
        String broken = PlanFiles.minimal().replace("    approval: hai-cap\n", "");

        assertThat(problemsOf(broken))
                .singleElement()
                .isEqualTo(new PlanProblem(
                        FILE,
                        lineOf(broken, "- id: van-phong"),
                        "offices[2].approval",
                        "thiếu khóa này, cần ghi một trong các giá trị: ba-cap, hai-cap, tu-gui."));
    }

    @Test
    void a_plan_without_offices_is_refused() {
        String text = PlanFiles.minimal();
        String broken = text.substring(0, text.indexOf("offices:\n")) + text.substring(text.indexOf("reporting:\n"));

        assertThat(problemsOf(broken)).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo("offices");
            assertThat(problem.message()).isEqualTo("phải có ít nhất một mục.");
        });
    }

    @Test
    void an_office_that_is_part_of_itself_through_another_is_refused() {
        String broken = PlanFiles.minimal().replace("    collective: true\n", "    part_of: van-phong\n");

        assertThat(problemsOf(broken))
                .extracting(PlanProblem::key)
                .contains("offices[0].part_of", "offices[2].part_of");
    }

    @Test
    void a_crowd_without_somebody_who_enters_for_it_is_refused() {
        String broken = PlanFiles.minimal().replace("    kind: phong", "    kind: nhom");

        assertThat(problemsOf(broken))
                .containsExactly(new PlanProblem(
                        FILE,
                        lineOf(broken, "- id: van-phong"),
                        "offices[2].entered_by",
                        "nhóm không có tài khoản phải có cơ quan nhập thay."));
    }

    @Test
    void a_duty_that_a_document_fulfils_asks_for_no_numbers_and_numbers_have_their_own_ids() {
        String count = "{id: so-luong, name: Số lượng, unit: cái, src: VI}";

        assertThat(problemsOf(withDutyKeys("document: bao-cao, counts: [%s]".formatted(count))))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(
                        tuple(
                                "duties[0].document",
                                "nhiệm vụ thực hiện bằng văn bản không hỏi thêm counts hoặc result; hãy bỏ document hoặc bỏ các khóa đó."));
        assertThat(problemsOf(withDutyKeys("counts: [%s, %s]".formatted(count, count))))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(tuple("duties[0].counts", "mỗi số liệu của nhiệm vụ phải có mã riêng."));
    }

    private static String withDutyKeys(String keys) {
        return PlanFiles.minimal().replace("{id: cong-khai,", "{id: cong-khai, %s,".formatted(keys));
    }

    @Test
    void a_cadence_given_twice_is_refused() {
        String text = PlanFiles.minimal();
        String period = text.substring(text.indexOf("    - kind: nam"), text.indexOf("  request_letter"));

        assertThat(problemsOf(text.replace(period, period + period)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("reporting.periods[1].kind");
                    assertThat(problem.line()).isEqualTo(lineOf(text, "  request_letter"));
                });
    }

    @Test
    void a_set_without_members_is_refused() {
        String broken = PlanFiles.minimal()
                .replace("  - {id: cac-so,", "  - {id: cac-huyen, name: Các huyện, src: VI}\n  - {id: cac-so,");

        assertThat(problemsOf(broken)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(lineOf(broken, "{id: cac-huyen"));
            assertThat(problem.message()).isEqualTo("không có cơ quan, đơn vị nào ghi nhóm này trong sets.");
        });
    }

    @Test
    void all_problems_of_a_file_are_named_in_the_order_of_the_lines() {
        String broken = PlanFiles.minimal()
                .replace("issuer: ubnd", "issuer: ubn")
                .replace("issued_on: 2024-01-10", "issued_on: 2024-13-01")
                .replace("    approval: hai-cap", "    aproval: hai-cap")
                .replace("{before: 12-15}", "{before: 11-20}");

        List<PlanProblem> problems = problemsOf(broken);

        assertThat(problems)
                .extracting(PlanProblem::key)
                .containsExactly(
                        "issuer", "issued_on", "offices[2].approval", "offices[2].aproval", "reporting.periods[0].due");
        assertThat(problems).isSortedAccordingTo(Comparator.comparingInt(PlanProblem::line));
    }

    @Test
    void every_problem_is_one_vietnamese_sentence() {
        String broken = PlanFiles.minimal()
                .replace("issuer: ubnd", "issuer: ubn")
                .replace("    approval: hai-cap", "    aproval: hai-cap");

        assertThat(problemsOf(broken))
                .allSatisfy(problem ->
                        assertThat(problem.message()).matches("(?s).*[.?]").doesNotContain("\n"));
        assertThat(problemsOf(broken).get(0))
                .hasToString(
                        "thu/plan.yaml, dòng 5, khóa issuer: không có cơ quan, đơn vị nào mang mã “ubn” trong offices;"
                                + " có phải ý là “ubnd”?");
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        String broken = PlanFiles.minimal().replace("sets: [cac-so]", "sets: [cac-so");

        assertThat(problemsOf(broken)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isBetween(lineOf(broken, "sets: [cac-so"), lineOf(broken, "sets: [cac-so") + 1);
            assertThat(problem.message()).startsWith("sai cú pháp YAML ở cột ");
        });
    }

    @Test
    void an_empty_file_a_list_and_a_file_in_another_encoding_are_refused() {
        assertThat(problemsOf("# trống\n"))
                .extracting(PlanProblem::message)
                .singleElement()
                .asString()
                .startsWith("tệp trống");
        assertThat(problemsOf("- a\n- b\n"))
                .extracting(PlanProblem::message)
                .singleElement()
                .asString()
                .startsWith("phải là một nhóm khóa");
        assertThat(problemsOf("Kế hoạch".getBytes(StandardCharsets.UTF_16)))
                .extracting(PlanProblem::message)
                .containsExactly("tệp phải lưu bằng bảng mã UTF-8.");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        BrokenPlanException refused =
                catchThrowableOfType(BrokenPlanException.class, () -> PlanLoader.load(Path.of("khong/co/plan.yaml")));

        assertThat(refused.problems())
                .extracting(PlanProblem::message)
                .containsExactly("không đọc được tệp này, hãy kiểm tra đường dẫn và quyền đọc.");
    }

    /** Keys that are missing, or whose fault shows elsewhere, stand on another line than the words that were changed. */
    private static int expectedLine(String text, String original, String key) {
        return switch (key) {
            case "offices[0].id" -> lineOf(text, "- id: ubnd");
            case "phases[0].guidance_from" -> lineOf(text, "{id: gd1");
            case "targets[0].value", "targets[0].provided_by" -> lineOf(text, "- id: nang-suat");
            case "targets[0].due" -> lineOf(text, "    due: 2025\n");
            case "issued_on" -> lineOf(text, "issued_on:");
            case "signing.ke-hoach.steps" -> lineOf(text, "  ke-hoach:") + 5;
            default -> lineOf(text, original);
        };
    }

    /** The key stands on the last line of a fault of several lines, unless it stands on the first. */
    private static int lineInside(String fault, String key) {
        return fault.strip().startsWith(key)
                ? 0
                : (int) fault.chars().filter(c -> c == '⏎').count();
    }

    private static int lineOf(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static List<PlanProblem> problemsOf(String text) {
        return problemsOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PlanProblem> problemsOf(byte[] bytes) {
        BrokenPlanException refused =
                catchThrowableOfType(BrokenPlanException.class, () -> PlanLoader.load(FILE, bytes));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }

    private static Plan load(String text) {
        return PlanLoader.load(FILE, text.getBytes(StandardCharsets.UTF_8));
    }
}
