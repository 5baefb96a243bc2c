package vn.thidua.organisation;

import java.util.Arrays;

/** A role that a person holds in an office; the code is the last part of the group's id. */
public enum Role {
    /** Drafts and checks. */
    CHUYEN_VIEN("chuyen-vien", "Chuyên viên"),
    /** Head of a division: assigns, initials the content. */
    TRUONG_PHONG("truong-phong", "Trưởng phòng"),
    /** Signs. */
    LANH_DAO("lanh-dao", "Lãnh đạo"),
    /** Numbers and dispatches. */
    VAN_THU("van-thu", "Văn thư"),
    /** Keeps plan data, holidays, people. */
    QUAN_TRI("quan-tri", "Quản trị"),
    /** Reads everything of the plan in Cockpit. */
    GIAM_SAT("giam-sat", "Người theo dõi");

    private final String code;
    private final String label;

    Role(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role has the code '%s'".formatted(code)));
    }
}
