package vn.thidua.organisation;

/**
 * It is time to compare the tasks that appear to people with what they may do today: a substitution or an authorisation was
 * registered or ended, or a day has begun. Listeners may be called at any time and any number of times.
 */
public record RightsReview() {}
