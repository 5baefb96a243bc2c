package vn.thidua.timelapse;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.plan.FormClass;

/**
 * The levels before the districts end as domain.md 3.2 and 3.3 tell them, written down a second time: whoever stands below an
 * office proposes to that office first, a commune's proposals pass the district, and the President signs what the Prime Minister
 * submits.
 */
final class ExpectedLevels {

    private static final String BELOW = "duoi-";

    private ExpectedLevels() {}

    /** @param proposer code of the level where the proposer stands, with {@code duoi-} in front when it stands below */
    static List<String> of(FormClass form, String proposer) {
        String own = proposer.startsWith(BELOW) ? proposer.substring(BELOW.length()) : proposer;
        Stream<String> first = proposer.startsWith(BELOW) ? Stream.of(own) : Stream.empty();
        Stream<String> district = own.equals("xa") ? Stream.of("huyen") : Stream.empty();
        return switch (form) {
            case GIAY_KHEN -> List.of(own);
            case GIAY_KHEN_TRUC_THUOC -> List.of("don-vi-truc-thuoc");
            case GIAY_KHEN_DOANH_NGHIEP -> List.of("doanh-nghiep");
            case GIAY_KHEN_HUYEN ->
                Stream.concat(own.equals("huyen") ? Stream.empty() : first, Stream.of("huyen"))
                        .toList();
            case GIAY_KHEN_CAP_TREN ->
                Stream.concat(first, Stream.of("co-quan-cap-tren")).toList();
            case BANG_KHEN_TINH -> toTheProvince(first, district).toList();
            case BANG_KHEN_THU_TUONG ->
                Stream.concat(toTheProvince(first, district), Stream.of("trung-uong"))
                        .toList();
            case HUAN_CHUONG_LAO_DONG ->
                Stream.concat(toTheProvince(first, district), Stream.of("trung-uong", "chu-tich-nuoc"))
                        .toList();
        };
    }

    private static Stream<String> toTheProvince(Stream<String> first, Stream<String> district) {
        return Stream.of(first, district, Stream.of("tinh")).flatMap(each -> each);
    }
}
