package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.Approval;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.Source;

/** What stands above a signature, as NĐ 30/2020/NĐ-CP prints it. */
class SignatureBlockTest {

    private static final Office PEOPLES_COMMITTEE = office("Ủy ban nhân dân tỉnh", "Chủ tịch", "Phó Chủ tịch", true);
    private static final Office DEPARTMENT = office("Sở Nội vụ", "Giám đốc", "Phó Giám đốc", false);
    private static final Office UNNAMED = office("Ban Thường trực Ủy ban Mặt trận", null, null, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TM        | Chủ tịch         | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
                "TM        | Phó Chủ tịch     | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
                "KT        | Phó Chủ tịch     | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
                "TRUC_TIEP | Chủ tịch         | CHỦ TỊCH",
                "Q         | Quyền Chủ tịch   | TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH",
                "TL        | Chánh Văn phòng  | TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG",
                "TUQ       | Giám đốc Sở      | TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ"
            })
    void aCollectiveSignsTm(SigningCapacity capacity, String position, String printed) {
        assertThat(print(PEOPLES_COMMITTEE, capacity, position)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUC_TIEP | Giám đốc         | GIÁM ĐỐC",
                "KT        | Phó Giám đốc     | KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
                "TL        | Chánh Văn phòng  | TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG",
                "TUQ       | Trưởng ban       | TUQ. GIÁM ĐỐC / TRƯỞNG BAN",
                "Q         | Quyền Giám đốc   | Q. GIÁM ĐỐC"
            })
    void whereOnePersonLeadsTheTitleOfTheHeadStandsBehindTheCapacity(
            SigningCapacity capacity, String position, String printed) {
        assertThat(print(DEPARTMENT, capacity, position)).isEqualTo(printed);
    }

    @Test
    void anotherCollectiveSignsUnderItsOwnName() {
        assertThat(print(UNNAMED, SigningCapacity.TM, "Chủ tịch"))
                .isEqualTo("TM. BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN / CHỦ TỊCH");
    }

    @Test
    void whereThePlanDoesNotNameTheHeadTheGeneralTitleStands() {
        assertThat(print(UNNAMED, SigningCapacity.KT, "Phó Trưởng ban")).isEqualTo("KT. THỦ TRƯỞNG / PHÓ TRƯỞNG BAN");
    }

    private static String print(Office office, SigningCapacity capacity, String position) {
        return SignatureBlock.inOneLine(SignatureBlock.of(office, capacity, position));
    }

    private static Office office(String name, String head, String deputy, boolean collective) {
        return new Office(
                "co-quan",
                name,
                name,
                null,
                OfficeKind.CO_QUAN,
                null,
                List.of(),
                null,
                Approval.BA_CAP,
                DutyMode.GIAO,
                null,
                null,
                null,
                head,
                deputy,
                collective,
                List.of(),
                new Source("V", null));
    }
}
