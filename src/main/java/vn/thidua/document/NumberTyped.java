package vn.thidua.document;

import java.time.LocalDate;
import java.util.UUID;

/** Number, date and file as the registry typed them. */
public record NumberTyped(String number, String symbol, LocalDate date, UUID attachment) {}
