package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * One form in front of one official.
 *
 * @param form what the form shows
 * @param firstTime whether this task stands in this dossier for the first time; only then it may be sent back, or it never ends
 * @param attach uploads a file of this name
 * @param number a number that no other document of this time-lapse has
 */
record Scene(
        Part part,
        String person,
        JsonNode form,
        LocalDate today,
        Chance chance,
        boolean firstTime,
        Function<String, UUID> attach,
        int number) {}
