package vn.thidua.council;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param urnKey 32 bytes in Base64 that seal secret ballots; absent: {@code urnKeyFile}
 * @param urnKeyFile where the key is kept, and made when it is missing
 * @param inviteDays working days between invitation and session; assumed, the council's own rules decide
 */
@ConfigurationProperties("thidua.council")
record CouncilProperties(
        String urnKey,
        @DefaultValue(".data/urn.key") Path urnKeyFile,
        @DefaultValue("3") int inviteDays) {}
