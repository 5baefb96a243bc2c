package vn.thidua.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.thidua.plan.Coded;

/** What an office says of itself about a target or a criterion. */
public enum Verdict implements Coded {
    DAT("Đạt"),
    CHUA_DAT("Chưa đạt"),
    KHONG_THUOC_PHAM_VI("Không thuộc phạm vi");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }

    @JsonCreator
    static Verdict ofCode(String code) {
        return Coded.of(Verdict.class, code);
    }
}
