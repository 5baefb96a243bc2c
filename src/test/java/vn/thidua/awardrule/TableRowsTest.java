package vn.thidua.awardrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.awardrule.DecisionTable.In;

/** Every row of every decision table: what it is asked and what it answers. A row without a case fails. */
class TableRowsTest {

    private static final Pattern RULE = Pattern.compile("<rule id=\"rule_(\\w+)\">");

    /** row | form class | level of the proposer | legal basis | level | body | minutes | decides | days | hiệp y | posting */
    private static final String ROUTE = """
            giayKhen_donVi            | giay-khen              | don-vi            | nd-98-2023  | don-vi            | hoi-dong | true  | true  | 10 | 0  | null
            giayKhen_donVi            | giay-khen              | duoi-don-vi       | nd-152-2025 | don-vi            | hoi-dong | true  | true  | 10 | 0  | null
            giayKhen_doanThe          | giay-khen              | doan-the          | nd-98-2023  | doan-the          | hoi-dong | true  | true  | 10 | 0  | null
            giayKhen_doanhNghiep      | giay-khen              | doanh-nghiep      | nd-98-2023  | doanh-nghiep      | khong    | true  | true  | 10 | 0  | null
            giayKhen_xa               | giay-khen              | duoi-xa           | nd-91-2017  | xa                | hoi-dong | true  | true  | 10 | 0  | null
            giayKhen_huyen            | giay-khen              | huyen             | nd-98-2023  | huyen             | khong    | true  | true  | 10 | 0  | null
            giayKhenTrucThuoc         | giay-khen-truc-thuoc   | duoi-don-vi       | nd-152-2025 | don-vi-truc-thuoc | khong    | true  | true  | 10 | 0  | null
            giayKhenDoanhNghiep       | giay-khen-doanh-nghiep | don-vi            | nd-152-2025 | doanh-nghiep      | khong    | true  | true  | 10 | 0  | null
            giayKhenHuyen_xa          | giay-khen-huyen        | duoi-xa           | nd-91-2017  | xa                | hoi-dong | true  | false | 10 | 0  | null
            giayKhenHuyen_huyen       | giay-khen-huyen        | xa                | nd-98-2023  | huyen             | khong    | true  | true  | 10 | 0  | null
            giayKhenCapTren_donVi     | giay-khen-cap-tren     | duoi-don-vi       | nd-98-2023  | don-vi            | hoi-dong | true  | false | 10 | 0  | null
            giayKhenCapTren_xa        | giay-khen-cap-tren     | duoi-xa           | nd-98-2023  | xa                | hoi-dong | true  | false | 10 | 0  | null
            giayKhenCapTren           | giay-khen-cap-tren     | don-vi            | nd-98-2023  | co-quan-cap-tren  | khong    | true  | true  | 10 | 0  | null
            capTinhTroLen_donVi       | bang-khen-tinh         | duoi-don-vi       | nd-98-2023  | don-vi            | hoi-dong | true  | false | 10 | 0  | null
            capTinhTroLen_doanThe     | bang-khen-thu-tuong    | duoi-doan-the     | nd-98-2023  | doan-the          | hoi-dong | true  | false | 10 | 0  | null
            capTinhTroLen_xa          | huan-chuong-lao-dong   | duoi-xa           | nd-152-2025 | xa                | hoi-dong | true  | false | 10 | 0  | null
            capTinhTroLen_huyen       | bang-khen-tinh         | xa                | nd-98-2023  | huyen             | khong    | true  | false | 10 | 0  | null
            bangKhenTinh_tinh         | bang-khen-tinh         | huyen             | nd-98-2023  | tinh              | hoi-dong | true  | true  | 25 | 0  | null
            bangKhenThuTuong_tinh     | bang-khen-thu-tuong    | don-vi            | nd-152-2025 | tinh              | hoi-dong | true  | false | 15 | 10 | null
            huanChuong_tinh           | huan-chuong-lao-dong   | doan-the          | nd-152-2025 | tinh              | hoi-dong | true  | false | 15 | 10 | 10
            bangKhenThuTuong_trungUong | bang-khen-thu-tuong    | don-vi            | nd-98-2023  | trung-uong        | khong    | true  | true  | 25 | 0  | null
            huanChuong_trungUong      | huan-chuong-lao-dong   | don-vi            | nd-98-2023  | trung-uong        | khong    | true  | false | 25 | 0  | null
            huanChuong_chuTichNuoc    | huan-chuong-lao-dong   | don-vi            | nd-98-2023  | chu-tich-nuoc     | khong    | false | true  | 10 | 0  | null
            """;

    /** row | form class | quorum | threshold | strictly | base | form of voting | recused count */
    private static final String COUNCIL = """
            giayKhen     | giay-khen            | 2/3 | 50 | true  | tat-ca-thanh-vien | cong-khai    | true
            bangKhenTinh | bang-khen-tinh       | 2/3 | 80 | false | tat-ca-thanh-vien | cong-khai    | true
            capNhaNuoc   | bang-khen-thu-tuong  | 2/3 | 80 | false | tat-ca-thanh-vien | bo-phieu-kin | true
            capNhaNuoc   | huan-chuong-lao-dong | 2/3 | 80 | false | tat-ca-thanh-vien | bo-phieu-kin | true
            """;

    /** row | ground | severity */
    private static final String ELIGIBILITY = """
            hinhThucKhongCo        | hinh-thuc-khong-co        | tu-choi
            doiTuongKhongCo        | doi-tuong-khong-co        | tu-choi
            noiDeNghiKhongDuoc     | noi-de-nghi-khong-duoc    | tu-choi
            ngoaiGiaiDoan          | ngoai-giai-doan           | tu-choi
            chuaBatDau             | chua-bat-dau              | tu-choi
            conDangThucHien        | con-dang-thuc-hien        | canh-bao
            donViGiaiThe           | don-vi-giai-the           | tu-choi
            trungHoSo              | trung-ho-so               | tu-choi
            daKhenCungThanhTich    | da-khen-cung-thanh-tich   | tu-choi
            daKhenCapDuoi          | da-khen-cap-duoi          | canh-bao
            phongTraoChoCongTrang  | phong-trao-cho-cong-trang | tu-choi
            huanChuongKhiSoKet     | huan-chuong-khi-so-ket    | hoi-ly-do
            phongTraoDuoi3Nam      | phong-trao-duoi-3-nam     | canh-bao
            thieuThanhPhan         | thieu-thanh-phan          | tu-choi
            chuaNeuThanhTich       | chua-neu-thanh-tich       | tu-choi
            sangKienChuaCongNhan   | sang-kien-chua-cong-nhan  | canh-bao
            dangXacMinh            | dang-xac-minh             | tu-choi
            trongThoiHanKyLuat     | trong-thoi-han-ky-luat    | tu-choi
            hetHanNhan             | het-han-nhan              | hoi-ly-do
            hetChiTieu             | het-chi-tieu              | tu-choi
            """;

    private final TableFiles tables = new TableFiles();

    /** One case: the cells of its line. */
    record Case(List<String> cells) {

        static Stream<Case> of(String lines) {
            return lines.lines()
                    .map(line -> new Case(
                            Arrays.stream(line.split("\\|")).map(String::strip).toList()));
        }

        String row() {
            return cells.get(0);
        }

        String at(int index) {
            return cells.get(index);
        }

        @Override
        public String toString() {
            return String.join(" ", cells);
        }
    }

    static Stream<Case> routes() {
        return Case.of(ROUTE);
    }

    static Stream<Case> councils() {
        return Case.of(COUNCIL);
    }

    static Stream<Case> grounds() {
        return Case.of(ELIGIBILITY);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_row_of_the_route_is_one_level(Case each) {
        Map<String, Object> answer = answerOf(
                DecisionTable.ROUTE,
                each.row(),
                asked(
                        In.FORM_CLASS, each.at(1),
                        In.NOMINEE_KIND, "tap-the",
                        In.PROPOSER_LEVEL, each.at(2),
                        In.LEGAL_BASIS, each.at(3),
                        In.REGULATION, null));

        assertThat(shown(DecisionTable.ROUTE, answer))
                .startsWith(String.join(" | ", each.cells().subList(4, 11)) + " | false | ");
    }

    @ParameterizedTest
    @MethodSource("councils")
    void a_row_of_the_council_rule_is_how_it_votes(Case each) {
        Map<String, Object> answer = answerOf(
                DecisionTable.COUNCIL,
                each.row(),
                asked(
                        In.FORM_CLASS,
                        each.at(1),
                        In.BODY,
                        "hoi-dong",
                        In.LEGAL_BASIS,
                        "nd-98-2023",
                        In.REGULATION,
                        null));

        assertThat(shown(DecisionTable.COUNCIL, answer))
                .startsWith(String.join(" | ", each.cells().subList(2, 8)) + " | ");
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void a_row_of_the_conditions_is_one_ground_with_its_sentence(Case each) {
        Map<String, Object> answer = answerOf(
                DecisionTable.ELIGIBILITY,
                each.row(),
                asked(In.GROUND, each.at(1), In.LEGAL_BASIS, "nd-98-2023", In.REGULATION, null));

        assertThat(shown(DecisionTable.ELIGIBILITY, answer)).startsWith(each.at(2) + " | ");
        assertThat((String) answer.get(DecisionTable.Out.SENTENCE))
                .endsWith(".")
                .hasSizeBetween(30, 200);
    }

    @Test
    void every_row_has_its_case() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".dmn")))
                    .as("tables of the release")
                    .containsExactlyInAnyOrder(
                            TableFiles.file(DecisionTable.ROUTE),
                            TableFiles.file(DecisionTable.COUNCIL),
                            TableFiles.file(DecisionTable.ELIGIBILITY));
        }
        assertThat(rows(routes())).isEqualTo(rowsOf(DecisionTable.ROUTE));
        assertThat(rows(councils())).isEqualTo(rowsOf(DecisionTable.COUNCIL));
        assertThat(rows(grounds())).isEqualTo(rowsOf(DecisionTable.ELIGIBILITY));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void every_ground_that_use_cases_may_find_has_its_row(Ground ground) {
        assertThat(grounds().map(each -> each.at(1))).contains(ground.code());
    }

    private Map<String, Object> answerOf(DecisionTable table, String row, Map<String, Object> asked) {
        List<Map<String, Object>> answers = tables.evaluate(table.key(), asked);
        int at = tables.matching().indexOf("rule_" + row);
        assertThat(at).as("rows that answer: %s", tables.matching()).isNotNegative();
        return answers.get(at);
    }

    private static String shown(DecisionTable table, Map<String, Object> answer) {
        return table.outputs().stream().map(answer::get).map(String::valueOf).collect(Collectors.joining(" | "));
    }

    private static Map<String, Object> asked(String... pairs) {
        Map<String, Object> asked = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put(pairs[i], pairs[i + 1]);
        }
        return asked;
    }

    private static Set<String> rows(Stream<Case> cases) {
        return cases.map(Case::row).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> rowsOf(DecisionTable table) {
        return RULE.matcher(TableFiles.text(table))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
