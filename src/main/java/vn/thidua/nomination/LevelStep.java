package vn.thidua.nomination;

/** Where in a level a mark was set; codes are stored. */
final class LevelStep {

    static final String CHECK = "check";
    static final String SUPPLEMENT = "supplement";
    static final String APPRAISE = "appraise";
    static final String PARTY = "party";
    static final String BODY = "body";
    static final String OPINION = "opinion/";

    private LevelStep() {}
}
