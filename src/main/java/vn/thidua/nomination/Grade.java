package vn.thidua.nomination;

import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.FormClass;

/** Hạng of a Huân chương Lao động (Law 06/2022/QH15); other forms have none. */
public enum Grade implements Coded {
    NHAT("hạng Nhất"),
    NHI("hạng Nhì"),
    BA("hạng Ba");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * A form with its grade, as in "Huân chương Lao động hạng Ba".
     *
     * @param grade code, or null
     */
    public static String inFull(String form, String grade) {
        return grade == null ? form : form + " " + Coded.of(Grade.class, grade).label();
    }

    /** Whether the form is conferred in grades. */
    static boolean has(AwardForm form) {
        return form.formClass() == FormClass.HUAN_CHUONG_LAO_DONG;
    }
}
