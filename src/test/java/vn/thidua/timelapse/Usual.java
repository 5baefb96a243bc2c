package vn.thidua.timelapse;

/** What happens mostly, whoever asks: nobody finds fault, everybody comes, and everything takes the shortest time. */
final class Usual extends Chance {

    private static final int HALF = 50;
    private static final int HUNDRED = 100;

    Usual() {
        super(0, "");
    }

    @Override
    boolean percent(int share) {
        return share > HALF;
    }

    @Override
    int between(int least, int most) {
        return least;
    }

    @Override
    int percentile() {
        return HUNDRED - 1;
    }
}
