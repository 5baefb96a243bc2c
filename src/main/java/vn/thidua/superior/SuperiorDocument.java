package vn.thidua.superior;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document from above as it was registered.
 *
 * @param issuer who issued it, as printed
 * @param issuerOffice its id where the plan knows it, else null
 * @param number number and symbol
 * @param arrivedOn null where nobody noted it
 * @param summary trích yếu; null when confidential
 * @param confidential mật: number and date only
 * @param file null when none was attached
 * @param reference id of the phase, guidance or quota that it opens, or null
 */
public record SuperiorDocument(
        UUID id,
        String plan,
        String issuer,
        String issuerOffice,
        String type,
        String number,
        LocalDate dated,
        LocalDate arrivedOn,
        String arrivalNumber,
        String summary,
        boolean confidential,
        UUID file,
        Effect effect,
        String reference,
        String registeredBy,
        Instant registeredAt) {}
