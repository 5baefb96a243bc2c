package vn.thidua.council.domain;

/** The part of its members without whom a council decides nothing, such as 2/3. */
public record Quorum(int numerator, int denominator) {

    public Quorum {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("No quorum: " + numerator + "/" + denominator);
        }
    }

    public boolean isReachedBy(int taking, int members) {
        return (long) taking * denominator >= (long) numerator * members;
    }

    /** The fewest members who are enough. */
    public int fewest(int members) {
        return (int) (((long) numerator * members + denominator - 1) / denominator);
    }

    public boolean isStricterThan(Quorum other) {
        return (long) numerator * other.denominator > (long) other.numerator * denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
