package vn.thidua.organisation;

/**
 * @param id account
 * @param email null: gets no mail
 */
public record Person(String id, String plan, String fullName, String email) {}
