package vn.thidua.document;

import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.plan.SigningCapacity;

/**
 * A signature on paper as the registry reads it off.
 *
 * @param signer person who signed
 * @param capacity the capacity printed above the signature
 * @param authorisation number and date of the written authorisation; required for a TUQ.
 * @param dated day of the signature
 * @param scan the signed page
 * @param comment may be null
 */
public record PaperSigned(
        String signer, SigningCapacity capacity, String authorisation, LocalDate dated, UUID scan, String comment) {}
