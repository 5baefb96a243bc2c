package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.council.domain.Ballot;
import vn.thidua.council.domain.Urn;

/** Secret ballots are sealed so that the urn tells nothing of one of them. */
class UrnTest {

    private static final int ROWS = 40;
    private static final String SESSION = "de-nghi/council-session/2024-1/hdtdkt";

    private final Urn urn = urn(key((byte) 7), SESSION);

    private static SecretKeySpec key(byte fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, fill);
        return new SecretKeySpec(bytes, "AES");
    }

    private static Urn urn(SecretKeySpec key, String session) {
        return new Urn(key, new SecureRandom(), session, ROWS);
    }

    private static Set<String> hex(List<byte[]> sealed) {
        return Set.copyOf(sealed.stream().map(HexFormat.of()::formatHex).toList());
    }

    @Test
    void everyBallotIsThereAndEquallyLong() {
        List<byte[]> sealed = List.of();
        for (int n = 1; n <= 22; n++) {
            sealed = urn.with(
                    sealed, Ballot.of(ROWS, IntStream.rangeClosed(1, n).boxed().toList()));
        }

        assertThat(sealed).hasSize(22).allMatch(each -> each.length == 12 + 5 + 16);
        int[] agree = Ballot.count(urn.open(sealed), ROWS);
        assertThat(agree[0]).isEqualTo(22);
        assertThat(agree[21]).isEqualTo(1);
        assertThat(agree[39]).isZero();
    }

    @Test
    void twoStatesOfTheUrnHaveNoSealInCommon() {
        List<byte[]> before = urn.with(urn.with(List.of(), Ballot.of(ROWS, List.of(1))), Ballot.of(ROWS, List.of(1)));
        List<byte[]> after = urn.with(before, Ballot.of(ROWS, List.of(2)));

        assertThat(hex(before)).hasSize(2);
        assertThat(hex(after)).hasSize(3).doesNotContainAnyElementsOf(hex(before));
    }

    @Test
    void theLastBallotLiesAnywhere() {
        var places = new ArrayList<Integer>();
        for (int run = 0; run < 200; run++) {
            List<byte[]> sealed = List.of();
            for (int n = 0; n < 4; n++) {
                sealed = urn.with(sealed, Ballot.of(ROWS, List.of()));
            }
            List<Ballot> opened = urn.open(urn.with(sealed, Ballot.of(ROWS, List.of(5))));
            places.add(IntStream.range(0, 5)
                    .filter(place -> opened.get(place).agreesTo(5))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(places).contains(0, 1, 2, 3, 4);
    }

    @Test
    void anotherKeyAnotherSessionOrAChangedSealOpensNothing() {
        List<byte[]> sealed = urn.with(List.of(), Ballot.of(ROWS, List.of(1)));
        byte[] changed = sealed.get(0).clone();
        changed[14] ^= 1;

        assertThatExceptionOfType(Urn.Broken.class)
                .isThrownBy(() -> urn(key((byte) 8), SESSION).open(sealed));
        assertThatExceptionOfType(Urn.Broken.class)
                .isThrownBy(() -> urn(key((byte) 7), SESSION + "x").open(sealed));
        assertThatExceptionOfType(Urn.Broken.class).isThrownBy(() -> urn.open(List.of(changed)));
    }

    @Test
    void theKeyIsMadeOnceAndReadableForTheApplicationOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("nested/urn.key");
        var settings = new CouncilProperties(null, file, 3);

        assertThat(new UrnKey(settings).get()).isEqualTo(new UrnKey(settings).get());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aSettingGoesBeforeTheFileAndMustBeAKey(@TempDir Path folder) {
        Path file = folder.resolve("urn.key");
        String given = Base64.getEncoder().encodeToString(key((byte) 7).getEncoded());

        assertThat(new UrnKey(new CouncilProperties(given, file, 3)).get().getEncoded())
                .isEqualTo(key((byte) 7).getEncoded());
        assertThat(file).doesNotExist();
        assertThatIllegalStateException().isThrownBy(() -> new UrnKey(new CouncilProperties("abc", file, 3)).get());
        assertThatIllegalStateException().isThrownBy(() -> new UrnKey(new CouncilProperties("không", file, 3)).get());
    }
}
