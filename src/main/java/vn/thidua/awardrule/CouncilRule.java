package vn.thidua.awardrule;

/**
 * How a council decides on a form of award. All comparisons are of whole numbers: 17 of 22 is not 80 %.
 *
 * @param quorumPart the members needed are at least {@code quorumPart / quorumWhole} of all
 * @param threshold percent of {@code base} that must agree
 * @param strictly whether more than the threshold must agree (quá nửa), otherwise the threshold itself is enough
 * @param recusedCountsInBase whether a member who may not vote on a row still counts among those of whom the share is taken
 * @param verified false: shown as "chưa xác minh"
 * @param version {@link RuleVersion#id()}
 */
public record CouncilRule(
        int quorumPart,
        int quorumWhole,
        int threshold,
        boolean strictly,
        ShareOf base,
        VotingForm votingForm,
        boolean recusedCountsInBase,
        String basis,
        boolean verified,
        String version) {

    private static final long WHOLE = 100L;

    /** Whether enough members take part. */
    public boolean hasQuorum(int takingPart, int members) {
        return (long) takingPart * quorumWhole >= (long) members * quorumPart;
    }

    /** The members that a quorum needs. */
    public int quorumOf(int members) {
        return (int) (((long) members * quorumPart + quorumWhole - 1) / quorumWhole);
    }

    /**
     * Of how many the share of a row is taken.
     *
     * @param members members of the council
     * @param ballots valid ballots on the row
     * @param recused members who may not vote on the row
     */
    public int baseOf(int members, int ballots, int recused) {
        int whole = base == ShareOf.TAT_CA_THANH_VIEN ? members : ballots + recused;
        return recusedCountsInBase ? whole : whole - recused;
    }

    /** Whether so many agreeing votes are enough; never of an empty base. */
    public boolean passes(int agreeing, int ofHowMany) {
        long share = agreeing * WHOLE;
        long needed = (long) ofHowMany * threshold;
        return ofHowMany > 0 && (strictly ? share > needed : share >= needed);
    }
}
