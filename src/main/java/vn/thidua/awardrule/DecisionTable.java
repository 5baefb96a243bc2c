package vn.thidua.awardrule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The decision tables of awards, what they are asked and what they answer; the DMN files say the same. */
public enum DecisionTable {
    ROUTE(
            "award-route",
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
    private final List<String> inputs;
    private final List<String> outputs;

    DecisionTable(String key, List<String> inputs, List<String> outputs) {
        this.key = key;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The decision's key, which is also the name of its file. */
    public String key() {
        return key;
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
