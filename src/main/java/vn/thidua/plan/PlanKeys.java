package vn.thidua.plan;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which keys and values may stand where in a plan file, as they are written and as a problem report puts them into words. */
final class PlanKeys {

    static final String SECTION = "src";
    static final String ASSUMED = "assumed";

    private PlanKeys() {}

    static Set<String> keysOf(Class<? extends Record> type) {
        Set<String> keys = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Source.class) {
                keys.add(SECTION);
                keys.add(ASSUMED);
            } else if (type != SigningChain.class || !component.isAnnotationPresent(Defines.class)) {
                keys.add(keyOf(component));
            }
        }
        return keys;
    }

    static String keyOf(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static String expected(Type type) {
        if (!(type instanceof Class<?> plain)) {
            return "một danh sách hoặc nhóm khóa";
        }
        if (plain.isEnum()) {
            return "một trong các giá trị: " + PlanProblems.list(codesOf(plain));
        }
        if (plain == int.class || plain == Integer.class) {
            return "một số nguyên";
        }
        if (plain == BigDecimal.class) {
            return "một số, dùng dấu chấm cho phần thập phân";
        }
        if (plain == LocalDate.class) {
            return "một ngày có thật, dạng 2025-09-30";
        }
        if (plain == boolean.class) {
            return "true hoặc false";
        }
        if (plain == Deadline.class) {
            return "thời hạn: " + CalendarPoint.FORMS + ", {before: …}, {from: …}, hoặc null nếu Kế hoạch không ghi";
        }
        return plain.isRecord()
                ? "nhóm khóa gồm " + PlanProblems.list(keysOf(plain.asSubclass(Record.class)))
                : "một đoạn chữ";
    }

    static List<String> codesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(PlanKeys::codeOf).toList();
    }

    static String codeOf(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
