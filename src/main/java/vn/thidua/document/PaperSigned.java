package vn.thidua.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A signature on paper as the registry reads it off.
 *
 * @param signer person who signed
 * @param capacity the capacity printed above the signature, with the paper of authorisation behind a TUQ.
 * @param dated day of the signature
 * @param scan the signed page
 * @param comment may be null
 */
public record PaperSigned(String signer, Signing capacity, LocalDate dated, UUID scan, String comment) {}
