package vn.thidua.plan;

/** The capacity in which somebody signs, as printed above the signature (NĐ 30/2020 Art. 13). */
public enum SigningCapacity implements Coded {
    /** The head signs for the office itself: nothing is printed before the title. */
    TRUC_TIEP("Ký trực tiếp", ""),
    /** On behalf of the collective leadership. */
    TM("TM. (thay mặt tập thể lãnh đạo)", "TM."),
    /** A deputy for the head. */
    KT("KT. (ký thay người đứng đầu)", "KT."),
    /** The head of a unit inside, by order of the head. */
    TL("TL. (thừa lệnh)", "TL."),
    /** The head of a unit inside, authorised in writing. */
    TUQ("TUQ. (thừa ủy quyền)", "TUQ."),
    /** Acting head. */
    Q("Q. (quyền người đứng đầu)", "Q.");

    private final String label;
    private final String prefix;

    SigningCapacity(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    @Override
    public String label() {
        return label;
    }

    /** As printed before the title; empty where the head signs. */
    public String prefix() {
        return prefix;
    }
}
