package vn.thidua.nomination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.Guidances;
import vn.thidua.guidance.TypedWindow;
import vn.thidua.superior.SuperiorDocuments;

/** Windows of the plan {@code de-nghi}, opened by a guidance from above as the keeper types it. */
@Component
class NominationWindows {

    static final String PLAN = "de-nghi";
    static final String KEEPER = PLAN + ".ban-tdkt.chuyen-vien";
    private static final Map<String, Integer> NUMBERS =
            Map.of("hang-nam", 14, "so-ket", 15, "tong-ket", 16, "dot-xuat", 17);

    static final String REPORT = "Báo cáo thành tích";

    private final SuperiorDocuments superiors;
    private final Guidances guidances;
    private final Clock clock;

    NominationWindows(SuperiorDocuments superiors, Guidances guidances, Clock clock) {
        this.superiors = superiors;
        this.guidances = guidances;
        this.clock = clock;
    }

    static TypedWindow.Quota quota(String form, String kind, String to, int count) {
        return new TypedWindow.Quota(form, kind, to, BigDecimal.valueOf(count));
    }

    /** For this year's awards, until the last day of November, with these limits; giấy khen is merged into the year-end quota. */
    AwardWindow yearly(TypedWindow.Quota... quotas) {
        LocalDate today = LocalDate.now(clock);
        return opens(
                "hang-nam", String.valueOf(today.getYear()), fields(LocalDate.of(today.getYear(), 11, 30), quotas));
    }

    /** At the mid-term review of 2023-2025. */
    AwardWindow midTerm(LocalDate closesOn) {
        TypedWindow yearly = fields(closesOn);
        return opens(
                "so-ket",
                "2023-2025",
                new TypedWindow(
                        List.of("giay-khen", "bang-khen", "bang-khen-thu-tuong", "huan-chuong"),
                        List.of("tap-the", "ca-nhan", "ho-gia-dinh"),
                        yearly.proposers(),
                        yearly.priorityGroups(),
                        yearly.publishList(),
                        yearly.standard(),
                        closesOn,
                        yearly.receiver(),
                        null,
                        List.of(),
                        List.of(),
                        yearly.checklist()));
    }

    AwardWindow opens(String occasion, String period, TypedWindow fields) {
        return guidances.openFromSuperior(
                PLAN, KEEPER, new Guidances.FromSuperior(guidance(occasion), null, occasion, period, fields, null));
    }

    private UUID guidance(String occasion) {
        LocalDate today = LocalDate.now(clock);
        return superiors
                .register(
                        PLAN,
                        KEEPER,
                        new SuperiorDocuments.Typed(
                                null,
                                "ban-tdkt-tw",
                                "Hướng dẫn",
                                NUMBERS.get(occasion) + "/HD-BTĐKT",
                                today,
                                null,
                                null,
                                "Hướng dẫn khen thưởng",
                                false,
                                null,
                                "huong-dan-khen-thuong",
                                "huong-dan-trung-uong"))
                .id();
    }

    static TypedWindow fields(LocalDate closesOn, TypedWindow.Quota... quotas) {
        return new TypedWindow(
                List.of("giay-khen", "bang-khen", "giay-khen-doanh-nghiep"),
                List.of("tap-the", "ca-nhan", "ho-gia-dinh", "doanh-nghiep"),
                List.of("so-ban-nganh", "dia-phuong", "cac-xa", "phong-thuoc-so", "doanh-nghiep"),
                List.of("lao-dong"),
                true,
                "Có thành tích xuất sắc trong Phong trào thi đua.",
                closesOn,
                "ban-tdkt",
                null,
                List.of("giay-khen"),
                List.of(quotas),
                List.of(
                        new TypedWindow.Item("Tờ trình đề nghị khen thưởng", null, null, true, true),
                        new TypedWindow.Item(REPORT, null, null, false, true),
                        new TypedWindow.Item("Xác nhận sáng kiến", null, "ca-nhan", false, false)));
    }
}
