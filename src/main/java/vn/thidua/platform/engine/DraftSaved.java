package vn.thidua.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody saved what he typed in a task's form, told inside the saving transaction.
 *
 * @param content what stands in the fields now, by the name of the field
 */
public record DraftSaved(TaskWork work, JsonNode content) {}
