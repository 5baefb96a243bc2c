package vn.thidua.document;

import vn.thidua.plan.Plan;

/** A first text for a letter, so that the drafter corrects instead of writing from nothing. */
public interface LetterTemplate {

    boolean handles(Plan plan, String document);

    /** @return null when it has nothing to say about this one, e.g. because it is about something else */
    Suggestion suggest(Document document);

    /** @param body paragraphs separated by line breaks */
    record Suggestion(String subject, String body) {}
}
