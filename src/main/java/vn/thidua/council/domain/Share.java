package vn.thidua.council.domain;

import java.math.BigDecimal;

/**
 * A part of a whole that has to be reached, compared exactly: 17 of 22 is 77.27… %, and no rounding makes it 80 %.
 *
 * @param percent of the whole, such as 80, or 66.67 where a rule is written so
 * @param moreThan the part has to be above it ("quá bán"), not at it
 */
public record Share(BigDecimal percent, boolean moreThan) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("No share: " + percent + " %");
        }
    }

    /** Whether so many of the base reach it; nothing reaches any share of nobody. */
    public boolean isReachedBy(int part, int base) {
        if (base <= 0) {
            return false;
        }
        int compared = HUNDRED.multiply(BigDecimal.valueOf(part)).compareTo(percent.multiply(BigDecimal.valueOf(base)));
        return moreThan ? compared > 0 : compared >= 0;
    }

    /** The fewest votes of the base that reach it. */
    public int fewest(int base) {
        int votes = 0;
        while (votes <= base && !isReachedBy(votes, base)) {
            votes++;
        }
        return votes;
    }
}
