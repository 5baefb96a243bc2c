package vn.thidua.platform.error;

/**
 * A business rule says no. The message is one Vietnamese sentence for the official: what is wrong and what to do. Nothing
 * has changed when it is thrown: the surrounding transaction is rolled back.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public static Refusal of(String sentence, Object... arguments) {
        return new Refusal(sentence.formatted(arguments));
    }
}
