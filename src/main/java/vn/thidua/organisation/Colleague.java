package vn.thidua.organisation;

import java.util.Set;

/** A person with the hats worn in the offices that were asked for. */
public record Colleague(String id, String fullName, Set<Group> hats) {}
