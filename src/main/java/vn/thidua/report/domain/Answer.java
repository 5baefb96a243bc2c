package vn.thidua.report.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.thidua.plan.Coded;

/** What an office answers about a figure. No answer at all is a fourth thing: missing. */
public enum Answer implements Coded {
    SO_LIEU("Số liệu"),
    /** Nothing happened: 0 with a meaning. */
    KHONG_PHAT_SINH("Không phát sinh"),
    /** The figure does not concern the office: neither 0 nor missing. */
    KHONG_THUOC_PHAM_VI("Không thuộc phạm vi");

    private final String label;

    Answer(String label) {
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
    static Answer ofCode(String code) {
        return Coded.of(Answer.class, code);
    }
}
