package vn.thidua.council.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The urn of one session as the database holds it: a list of sealed ballots. Adding one opens, shuffles and seals all of them
 * anew, so that two states of the urn show no ballot that came and no ballot that stayed (ADR 0031). AES-GCM; the session is
 * authenticated with each ballot, so none can be put into another urn.
 */
public final class Urn {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;
    private final byte[] session;
    private final int rows;

    public Urn(SecretKey key, SecureRandom random, String session, int rows) {
        this.key = key;
        this.random = random;
        this.session = session.getBytes(StandardCharsets.UTF_8);
        this.rows = rows;
    }

    /** The key does not fit, or somebody has changed the urn. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super("The urn cannot be opened with this key", cause);
        }
    }

    /** The urn with one ballot more, in a new random order and with nothing of the old seals. */
    public List<byte[]> with(List<byte[]> sealed, Ballot ballot) {
        List<Ballot> ballots = new ArrayList<>(open(sealed));
        ballots.add(ballot);
        Collections.shuffle(ballots, random);
        return ballots.stream().map(this::seal).toList();
    }

    /** The ballots in the order of the seals. */
    public List<Ballot> open(List<byte[]> sealed) {
        return sealed.stream().map(this::unseal).toList();
    }

    private byte[] seal(Ballot ballot) {
        byte[] bits = ballot.bytes();
        if (bits.length != Ballot.length(rows)) {
            throw new IllegalArgumentException("A ballot of another list");
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bits);
            byte[] sealed = new byte[NONCE + text.length];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ballot unseal(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        try {
            return Ballot.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), random);
        cipher.updateAAD(session);
        return cipher;
    }
}
