package vn.thidua.plan;

/** The kinds of ids inside one plan file, each with the words a problem report uses. */
enum IdKind {
    OFFICE("cơ quan, đơn vị", "offices"),
    OFFICE_SET("nhóm cơ quan, đơn vị", "office_sets"),
    GROUP("khối, cụm, hội đồng", "groups"),
    THEME("nội dung thi đua", "themes"),
    PHASE("giai đoạn", "phases"),
    SUBJECT_GROUP("nhóm đối tượng", "criteria.subject_groups"),
    CRITERION("tiêu chí chung", "criteria.general"),
    CRITERIA_SET("bộ tiêu chí", "criteria.sets"),
    TARGET("chỉ tiêu thi đua", "targets"),
    FIGURE("số liệu", "reporting.figures"),
    FIGURE_GROUP("nhóm số liệu", "reporting.figure_groups"),
    OUTLINE_SECTION("mục của đề cương", "reporting.outline"),
    DOCUMENT("loại văn bản trình ký", "signing"),
    AWARD_FORM("hình thức khen thưởng", "award_forms"),
    AWARD_REGULATION("quy định về khen thưởng", "award_procedure.regulations"),
    REVIEW("đợt sơ kết, tổng kết", "reviews"),
    DUTY("nhiệm vụ khác", "duties"),
    SUPERVISION("cuộc kiểm tra, giám sát", "supervision"),
    GUIDANCE("hướng dẫn khen thưởng", "guidance"),
    SCALE_STEP("mức xếp loại", "assessment.scale"),
    PRIORITY_GROUP("đối tượng ưu tiên", "priority_groups");

    private final String label;
    private final String where;

    IdKind(String label, String where) {
        this.label = label;
        this.where = where;
    }

    String label() {
        return label;
    }

    /** The key of the plan file under which such ids are defined. */
    String where() {
        return where;
    }

    /** Offices, sets of offices and groups can stand in one list of recipients, so their ids must not collide. */
    boolean sharesNamesWith(IdKind other) {
        return this == other || (namesOffices() && other.namesOffices());
    }

    private boolean namesOffices() {
        return this == OFFICE || this == OFFICE_SET || this == GROUP;
    }
}
