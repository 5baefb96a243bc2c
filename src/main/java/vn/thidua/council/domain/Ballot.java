package vn.thidua.council.domain;

import java.util.Collection;
import java.util.List;

/**
 * The ballot of one member on a whole list: one bit per row, set where he agrees. All ballots of a list are equally long, and a
 * row on which he may not vote looks like one that he does not agree to, so nothing in a ballot tells whose it is.
 */
public final class Ballot {

    private final byte[] bits;

    private Ballot(byte[] bits) {
        this.bits = bits;
    }

    /**
     * @param rows how long the list is
     * @param agreed numbers of the rows, from 1
     */
    public static Ballot of(int rows, Collection<Integer> agreed) {
        byte[] bits = new byte[length(rows)];
        for (int n : agreed) {
            if (n < 1 || n > rows) {
                throw new IllegalArgumentException("No row " + n + " among " + rows);
            }
            bits[(n - 1) / Byte.SIZE] |= (byte) (1 << (n - 1) % Byte.SIZE);
        }
        return new Ballot(bits);
    }

    public static Ballot of(byte[] bytes) {
        return new Ballot(bytes.clone());
    }

    public static int length(int rows) {
        return (rows + Byte.SIZE - 1) / Byte.SIZE;
    }

    public boolean agreesTo(int n) {
        return (bits[(n - 1) / Byte.SIZE] & 1 << (n - 1) % Byte.SIZE) != 0;
    }

    public byte[] bytes() {
        return bits.clone();
    }

    /** How many of the ballots agree to each row; independent of their order. */
    public static int[] count(List<Ballot> ballots, int rows) {
        int[] agree = new int[rows];
        for (Ballot ballot : ballots) {
            for (int n = 1; n <= rows; n++) {
                agree[n - 1] += ballot.agreesTo(n) ? 1 : 0;
            }
        }
        return agree;
    }
}
