package vn.thidua.obligation;

/**
 * How a round stands, counted at one moment; every obligation is in exactly one of onTime, late, missing, notRequired.
 *
 * @param total all obligations of the round
 * @param onTime sent in time (or without a date)
 * @param late sent after the date
 * @param missing not sent
 * @param notRequired waived, done outside or not tracked
 */
public record RoundCount(int total, int onTime, int late, int missing, int notRequired) {

    public int submitted() {
        return onTime + late;
    }
}
