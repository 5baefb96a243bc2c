package vn.thidua.awardrule;

import java.util.Map;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.plan.Coded;

/** What one row of a decision table answers, read in its types. A table is checked when it comes in, so nothing is missing. */
record TableRow(Map<String, Object> values) {

    static final String VERIFIED = "đã xác minh";
    static final String UNVERIFIED = "chưa xác minh";

    String text(String output) {
        return (String) values.get(output);
    }

    boolean flag(String output) {
        return Boolean.TRUE.equals(values.get(output));
    }

    int number(String output) {
        return ((Number) values.get(output)).intValue();
    }

    Integer numberOrNull(String output) {
        return values.get(output) == null ? null : number(output);
    }

    <E extends Enum<E> & Coded> E coded(Class<E> type, String output) {
        return Coded.of(type, text(output));
    }

    String basis() {
        return text(Out.BASIS);
    }

    boolean verified() {
        return VERIFIED.equals(text(Out.VERIFICATION));
    }
}
