package vn.thidua.plan;

/** The capacity in which somebody signs, as printed above the signature (NĐ 30/2020 Art. 13). */
public enum SigningCapacity implements Coded {
    /** On behalf of the collective leadership. */
    TM("TM."),
    /** A deputy for the head. */
    KT("KT."),
    /** The head of a unit inside, by order of the head. */
    TL("TL."),
    /** The head of a unit inside, authorised in writing. */
    TUQ("TUQ."),
    /** Acting head. */
    Q("Q.");

    private final String label;

    SigningCapacity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
