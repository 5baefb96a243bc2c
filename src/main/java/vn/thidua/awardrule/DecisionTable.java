package vn.thidua.awardrule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The decision tables of awards, what they are asked and what they answer; the DMN files say the same. */
public enum DecisionTable {
    ROUTE(
            "award-route",
            "Trình tự xét khen thưởng",
            "RULE ORDER",
            List.of(In.FORM_CLASS, In.NOMINEE_KIND, In.PROPOSER_LEVEL, In.LEGAL_BASIS, In.REGULATION),
            List.of(
                    Out.LEVEL,
                    Out.BODY,
                    Out.MINUTES_OF_PROPOSER,
                    Out.DECIDES,
                    Out.WORKING_DAYS,
                    Out.HIEP_Y_DAYS,
                    Out.POSTING_DAYS,
                    Out.PARTY_OPINION,
                    Out.BASIS,
                    Out.VERIFICATION)),
    COUNCIL(
            "council-rule",
            "Quy tắc biểu quyết của Hội đồng",
            "FIRST",
            List.of(In.FORM_CLASS, In.BODY, In.LEGAL_BASIS, In.REGULATION),
            List.of(
                    Out.QUORUM,
                    Out.THRESHOLD,
                    Out.STRICTLY,
                    Out.BASE,
                    Out.VOTING_FORM,
                    Out.RECUSED_COUNTS_IN_BASE,
                    Out.BASIS,
                    Out.VERIFICATION)),
    ELIGIBILITY(
            "award-eligibility",
            "Điều kiện đề nghị khen thưởng",
            "UNIQUE",
            List.of(In.GROUND, In.LEGAL_BASIS, In.REGULATION),
            List.of(Out.SEVERITY, Out.SENTENCE, Out.BASIS, Out.VERIFICATION));

    /** What a table may be asked. */
    static final class In {
        static final String FORM_CLASS = "formClass";
        static final String NOMINEE_KIND = "nomineeKind";
        static final String PROPOSER_LEVEL = "proposerLevel";
        static final String LEGAL_BASIS = "legalBasis";
        static final String REGULATION = "regulation";
        static final String BODY = "body";
        static final String GROUND = "ground";

        private In() {}
    }

    /** What a table may answer. */
    static final class Out {
        static final String LEVEL = "level";
        static final String BODY = "body";
        static final String MINUTES_OF_PROPOSER = "minutesOfProposer";
        static final String DECIDES = "decides";
        static final String WORKING_DAYS = "workingDays";
        static final String HIEP_Y_DAYS = "hiepYDays";
        static final String POSTING_DAYS = "postingDays";
        static final String PARTY_OPINION = "partyOpinion";
        static final String QUORUM = "quorum";
        static final String THRESHOLD = "threshold";
        static final String STRICTLY = "strictly";
        static final String BASE = "base";
        static final String VOTING_FORM = "votingForm";
        static final String RECUSED_COUNTS_IN_BASE = "recusedCountsInBase";
        static final String SEVERITY = "severity";
        static final String SENTENCE = "sentence";
        static final String BASIS = "basis";
        static final String VERIFICATION = "verification";

        private Out() {}
    }

    private final String key;
    private final String title;
    private final String hitPolicy;
    private final List<String> inputs;
    private final List<String> outputs;

    DecisionTable(String key, String title, String hitPolicy, List<String> inputs, List<String> outputs) {
        this.key = key;
        this.title = title;
        this.hitPolicy = hitPolicy;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The decision's key, which is also the name of its file. */
    public String key() {
        return key;
    }

    /** What officials call it. */
    public String title() {
        return title;
    }

    /** As DMN spells it: which of the rows that fit answer. */
    public String hitPolicy() {
        return hitPolicy;
    }

    public List<String> inputs() {
        return inputs;
    }

    public List<String> outputs() {
        return outputs;
    }

    public static Optional<DecisionTable> withKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
